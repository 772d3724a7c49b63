'use strict';

const path = require('node:path');
const { headingAnchors } = require('./headingAnchors');

/**
 * Makes a page of the documentation a page that Business Manager's help links open. Pictures stay out, and a link to
 * what is not part of the help becomes plain text.
 *
 * @param {typeof import('marked')} marked - the library, which only an import can load
 * @param {string} markdown - the page
 * @param {string[]} pages - names of all help pages, without an ending
 * @returns {string} HTML
 */
function helpPage({ Marked }, markdown, pages) {
    const anchorOf = headingAnchors();
    const renderer = {
        heading({ tokens, depth, text }) {
            return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
        },
        link({ href, tokens }) {
            const text = this.parser.parseInline(tokens);
            const to = helpAddress(href, pages);
            return to ? `<a href="${to}">${text}</a>` : text;
        },
        image: () => '',
        html: () => '',
        code({ text, lang }) {
            return lang === 'mermaid' ? '' : `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`;
        },
        table(token) {
            return `<div class="tts-scroll" tabindex="0">${tableOf(this.parser, token)}</div>\n`;
        }
    };
    const parser = new Marked({ renderer });
    const title = /^# (.+)$/m.exec(markdown)[1];
    return [
        '<!DOCTYPE html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<title>${escaped(title)}</title>`,
        '<link rel="stylesheet" href="../css/tiktokshop.css">',
        '</head>',
        '<body>',
        `<main class="tts tts-help">\n${parser.parse(markdown)}</main>`,
        '</body>',
        '</html>',
        ''
    ].join('\n');
}

/** @returns {string} where a link of the documentation leads from a help page; empty where the help does not have it */
function helpAddress(href, pages) {
    if (/^(https?:|#)/.test(href)) {
        return href;
    }
    const [file, anchor] = href.split('#');
    const name = path.basename(file, '.md');
    return file === `${name}.md` && pages.includes(name) ? `${name}.html${anchor ? '#' + anchor : ''}` : '';
}

function tableOf(parser, { header, rows }) {
    const cells = (row, tag) =>
        row.map(({ tokens }) => `<${tag}>${parser.parseInline(tokens)}</${tag.slice(0, 2)}>`).join('');
    const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
    return `<table>\n<thead><tr>${cells(header, 'th scope="col"')}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

function escaped(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

module.exports = { helpPage };
