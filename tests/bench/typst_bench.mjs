// Typst's part of tests/bench/paper.py, as paper_bench.cc is ours: typst_bench.mjs PEERS OUT PAGE.typ...
// PEERS is the folder with the npm package. One compiler for all pages; PDF as Typst writes it by default (tagged).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

const [peers, out, ...pages] = process.argv.slice(2);
const start = performance.now();
const require = createRequire(join(peers, "package.json"));
const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: ["/usr/share/fonts/truetype/bizud-gothic"] }] });
const load = performance.now() - start;

const texts = pages.map((page) => readFileSync(page, "utf8"));
let cpu;
const documents = texts.map((mainFileContent, i) => {
  const begin = performance.now();
  const compiled = compiler.compile({ mainFileContent });
  if (compiled.hasError()) {
    compiled.printErrors();
    process.exit(1);
  }
  const pdf = compiler.pdf(compiled.result);
  const time = performance.now() - begin;
  cpu ??= process.cpuUsage();
  writeFileSync(join(out, basename(pages[i]).replace(/typ$/, "pdf")), pdf);
  return [time, pdf.length, compiled.result.numOfPages];
});
const others = documents.slice(1).reduce((sum, [time]) => sum + time, 0);
cpu = process.cpuUsage(cpu);
const peak = Number(readFileSync("/proc/self/status", "utf8").match(/VmHWM:\s*(\d+)/)[1]) / 1024;
console.log(JSON.stringify({ load, others, cpu: (cpu.user + cpu.system) / 1000, documents, peak }));
