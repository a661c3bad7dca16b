// biome-ignore-all lint: newer words than JavaScript's of 2009 would be an error of their own where this is needed most.
'use strict';
// Says in a sentence what is missing, before anything else breaks on it. Every Node there has ever been can read it.
var existsSync = require('fs').existsSync;
var join = require('path').join;

var engines = require('../package.json').engines.node;
var version = process.versions.node;

/** Each kind of Node that will do: "^20.19" is 20.19 and what follows of Node 20, ">=24" is 24 and all that follow. */
var kinds = engines.split(' || ').map(function (range) {
  var parts = /^(\^|>=)(\d+)(?:\.(\d+))?$/.exec(range);
  return { alone: parts[1] === '^', major: Number(parts[2]), minor: Number(parts[3] || 0) };
});

function willDo(kind) {
  var running = version.split('.').map(Number);
  if (running[0] === kind.major) return running[1] >= kind.minor;
  return running[0] > kind.major && !kind.alone;
}

function inWords(kind) {
  return kind.alone ? kind.major + ' (from ' + kind.major + '.' + kind.minor + ')' : kind.major + ' and newer';
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (!kinds.some(willDo)) {
  var needed = 'Anomascope runs on Node ' + kinds.map(inWords).join(', ') + '; this is Node ' + version + '.';
  fail(needed + ' Get a newer one from https://nodejs.org, then run "npm install" again.');
}
if (!existsSync(join(__dirname, '../node_modules/tsx'))) {
  fail('The packages that Anomascope is made with are missing. Run "npm install" first.');
}
