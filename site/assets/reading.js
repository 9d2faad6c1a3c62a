// Remembers whether readings (ふりがな) are shown. The style sheet alone shows and hides them; without
// a script, or where nothing may be stored, each page begins with what it says itself.
'use strict';

(() => {
  const box = document.getElementById('reading');
  if (!box) return;
  // The easy pages show readings unless somebody does not want them; the others do not.
  const key = `kakehashi.reading.${box.defaultChecked ? 'easy' : 'ordinary'}`;
  try {
    const kept = localStorage.getItem(key);
    box.checked = kept ? kept === 'on' : box.defaultChecked;
  } catch {
    return;
  }
  box.addEventListener('change', () => {
    try {
      localStorage.setItem(key, box.checked ? 'on' : 'off');
    } catch {
      // Full, or forbidden meanwhile: the choice holds for this page.
    }
  });
})();
