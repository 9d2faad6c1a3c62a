#pragma once
#include "base/message.h"

/// What the publish stage has to say.
namespace kakehashi::msg {

// The set of outputs.
constexpr Message kPathUnsafe{"publish-path-unsafe",
                              "「{0}」は出力するファイルの名前に使えません（{1}）。",
                              "\"{0}\" cannot be the name of an output file ({1})."};
constexpr Message kPathRule{
    "publish-path-rule",
    "フォルダとファイルの名前は「/」で区切り、「..」「\\」や制御文字を使わないでください。",
    "Separate folders and files by \"/\", without \"..\", \"\\\" and control characters."};
constexpr Message kPathTwice{"publish-path-twice",
                             "「{0}」を {1} と {2} の両方が作ろうとしています。",
                             "\"{0}\" would be made by both {1} and {2}."};
constexpr Message kPathCase{
    "publish-path-case",
    "「{0}」（{1}）と「{2}」（{3}"
    "）は大文字と小文字しか違わないため、同じファイルになることがあります。",
    "\"{0}\" ({1}) and \"{2}\" ({3}) differ only in letter case and may become the same file."};
constexpr Message kPathFolder{"publish-path-folder",
                              "「{0}」（{1}）はファイルですが、「{2}」（{3}）ではフォルダです。",
                              "\"{0}\" ({1}) is a file, but a folder for \"{2}\" ({3})."};
constexpr Message kPathRename{"publish-path-rename", "どちらかの id か名前を変えてください。",
                              "Change the id or the name of one of them."};
constexpr Message kOtherHere{"publish-other-here", "もう一方はここです。",
                             "The other one is here."};

// Putting it in place.
constexpr Message kOutUnsafe{"publish-out-unsafe", "「{0}」は出力先にできません。",
                             "\"{0}\" cannot be the output folder."};
constexpr Message kOutUnsafeMend{
    "publish-out-unsafe-mend", "新しいフォルダの名前を --out で指定してください（例: --out out）。",
    "Name a new folder with --out (example: --out out)."};
constexpr Message kOutForeign{
    "publish-out-foreign",
    "出力先「{0}」には、このプログラムが作ったのではないファイルがあります。置き換えません。",
    "The output folder \"{0}\" holds files that this program did not make. It is left alone."};
constexpr Message kOutForeignMend{
    "publish-out-foreign-mend",
    "別のフォルダを --out "
    "で指定するか、中身が要らないことを確かめて「{0}」を自分で削除してください。",
    "Name another folder with --out, or make sure that nothing in \"{0}\" is needed and delete it "
    "yourself."};
constexpr Message kOutFile{"publish-out-file", "出力先「{0}」はフォルダではなくファイルです。",
                           "The output folder \"{0}\" is a file."};
constexpr Message kOutLocked{"publish-out-locked",
                             "ほかの作成処理（プロセス {1}）が「{0}」に書き出しています。",
                             "Another build (process {1}) is writing to \"{0}\"."};
constexpr Message kOutLockedMend{"publish-out-locked-mend",
                                 "それが終わってから、もう一度実行してください。",
                                 "Wait until it is done and run again."};
constexpr Message kWriteFailed{"publish-write-failed", "「{0}」に書き込めません（{1}）。",
                               "\"{0}\" cannot be written ({1})."};
constexpr Message kVerifyFailed{"publish-verify-failed",
                                "「{0}」を読みなおしたところ、書いた内容と違います。",
                                "\"{0}\" was read back and differs from what was written."};
constexpr Message kSwapFailed{"publish-swap-failed", "新しい出力を「{0}」に置けません（{1}）。",
                              "The new output cannot be put in place at \"{0}\" ({1})."};
constexpr Message kRestoreFailed{
    "publish-restore-failed",
    "前の出力「{0}」を「{1}」に戻せません（{2}）。次に実行したとき、自動で戻します。",
    "The previous output \"{0}\" cannot be moved back to \"{1}\" ({2}). The next run will do it."};
constexpr Message kOldKept{"publish-old-kept", "前の出力はそのまま残っています。",
                           "The previous output is untouched."};
constexpr Message kSpaceMend{"publish-space-mend",
                             "ディスクの空きと、フォルダに書き込む権限を確かめてください。",
                             "Check that the disk has room and that you may write to the folder."};
constexpr Message kLeftoverStays{"publish-leftover-stays",
                                 "作業用のフォルダ「{0}」を削除できません（{1}）。",
                                 "The working folder \"{0}\" cannot be removed ({1})."};
constexpr Message kLeftoverMend{"publish-leftover-mend",
                                "出力はできています。このフォルダは削除してかまいません。",
                                "The output is complete; this folder may be deleted."};

}  // namespace kakehashi::msg
