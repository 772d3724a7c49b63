'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { helpPage } = require('./helpPage');

/** Pages of docs/ for people who work in Business Manager. */
const PAGES = [
    'customer-service',
    'direct-mode',
    'install',
    'migrate',
    'oms',
    'oms-patches',
    'oms-states',
    'operate',
    'partner-center',
    'reference',
    'runbooks',
    'security',
    'shops'
];

/**
 * Writes the help of Business Manager's pages, so that it fits the installed version and needs no other server.
 *
 * @param {string} docs - folder of the documentation
 * @param {string} target - folder to write into; made when missing
 * @returns {Promise<void>}
 */
async function writeHelp(docs, target) {
    const marked = await import('marked');
    fs.mkdirSync(target, { recursive: true });
    for (const name of PAGES) {
        const markdown = fs.readFileSync(path.join(docs, `${name}.md`), 'utf8');
        fs.writeFileSync(path.join(target, `${name}.html`), helpPage(marked, markdown, PAGES));
    }
}

module.exports = { writeHelp };
