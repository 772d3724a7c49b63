'use strict';

const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '../..');
/** How long each test file took when all of them ran last: milliseconds by path. */
const STORE = path.join(ROOT, '.build/testTimes.json');
/** Before anything is known: what starts sandboxes and processes takes longest. */
const SLOW = /^test\/(e2e|sandbox|simulation|tools)\//;

/** @returns {Record<string, number>} empty before the first run */
function lastTimes() {
    return fs.existsSync(STORE) ? JSON.parse(fs.readFileSync(STORE, 'utf8')) : {};
}

/**
 * The order in which two processes end at about the same time: what takes longest first.
 *
 * @param {string[]} files - relative to the repository
 * @param {Record<string, number>} times - of the last run
 */
function longestFirst(files, times) {
    const expected = (file) => times[file] ?? (SLOW.test(file) ? Infinity : 0);
    return [...files].sort((one, other) =>
        expected(one) < expected(other) ? 1 : expected(one) > expected(other) ? -1 : 0
    );
}

/**
 * What the processes reported.
 *
 * @param {string} report - a line of JSON for each file
 * @returns {Array<[string, number]>} files with milliseconds, the slowest first
 */
function readTimes(report) {
    const lines = fs.existsSync(report) ? fs.readFileSync(report, 'utf8').trim().split('\n').filter(Boolean) : [];
    return lines
        .map((line) => JSON.parse(line))
        .map(({ file, ms }) => [path.relative(ROOT, file).split(path.sep).join('/'), ms])
        .sort((one, other) => other[1] - one[1]);
}

/**
 * Keeps the times for the next run.
 *
 * @param {Array<[string, number]>} times - files with milliseconds
 */
function keepTimes(times) {
    fs.mkdirSync(path.dirname(STORE), { recursive: true });
    fs.writeFileSync(STORE, JSON.stringify(Object.fromEntries(times), null, 1));
}

module.exports = { keepTimes, lastTimes, longestFirst, readTimes };
