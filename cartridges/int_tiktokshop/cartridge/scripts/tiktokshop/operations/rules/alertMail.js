'use strict';

var notice = require('../../platform/rules/notice');
var lists = require('../../platform/rules/lists');
var oneLine = require('../../platform/rules/oneLine');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * An order with its alerts.
 * @typedef {Object} OrderAlert
 * @property {string} orderNo
 * @property {string[]} texts
 */

/**
 * A task that needs a person.
 * @typedef {Object} DeadLetter
 * @property {string} taskId
 * @property {string} orderNo
 * @property {string} code
 * @property {string} message - What went wrong, or what to do.
 */

/**
 * The content of one alert mail.
 * @typedef {Object} AlertNews
 * @property {OrderAlert[]} orders
 * @property {DeadLetter[]} deadLetters
 * @property {string[]} shops - Sentences about shops that have to be connected again.
 * @property {string[]} installation - Sentences about the installation: what ends, and which settings were replaced.
 */

/**
 * A mail in plain text.
 * @typedef {Object} AlertMail
 * @property {string} subject
 * @property {string} text
 */

/** @typedef {(told: Notice) => string} InWords */

/** Names in a list; the others are only counted, so that a mail stays readable. */
var LISTED = 20;

/**
 * Composes one mail with all news, grouped by text. News of orders and tasks ends with the page that lists them. A text
 * that TikTok or an OMS sent begins no line of its own.
 * @param {AlertNews} news
 * @param {string} from - instance and site, for the subject
 * @param {InWords} inWords - puts a notice into words
 * @returns {AlertMail | null} null when there is no news
 */
function composeAlertMail(news, from, inWords) {
    var matters = mattersOf(news, inWords);
    var sections = news.shops
        .concat(news.installation)
        .map(oneLine)
        .concat(matters, matters.length > 0 ? [inWords(notice.notice('mail.todo'))] : []);
    if (sections.length === 0) {
        return null;
    }
    var count = news.orders.length + news.deadLetters.length + news.shops.length + news.installation.length;
    return {
        subject: inWords(notice.notice('mail.subject', [from, count])),
        text: sections.join('\n\n') + '\n'
    };
}

/**
 * Sections about orders and tasks.
 * @param {AlertNews} news
 * @param {InWords} inWords
 * @returns {string[]}
 */
function mattersOf(news, inWords) {
    var ofOrders = news.orders.reduce(function (entries, order) {
        return entries.concat(entriesOf(order));
    }, []);
    var ofTasks = news.deadLetters.map(function (letter) {
        return {
            name: letter.orderNo || letter.taskId,
            text: inWords(givenUp(letter))
        };
    });
    return grouped(ofOrders, inWords).concat(grouped(ofTasks, inWords));
}

/**
 * @typedef {Object} Entry
 * @property {string} name
 * @property {string} text
 */

/**
 * @param {OrderAlert} order
 * @returns {Entry[]}
 */
function entriesOf(order) {
    return order.texts.map(function (text) {
        return { name: order.orderNo, text: text };
    });
}

/**
 * @param {DeadLetter} letter
 * @returns {Notice}
 */
function givenUp(letter) {
    return notice.notice('mail.given_up', [letter.code, letter.message]);
}

/**
 * One section for each text, with its orders or tasks.
 * @param {Entry[]} entries
 * @param {InWords} inWords
 * @returns {string[]}
 */
function grouped(entries, inWords) {
    var texts = lists.unique(
        entries.map(function (entry) {
            return entry.text;
        })
    );
    return texts.map(function (text) {
        var names = lists.unique(
            entries
                .filter(function (entry) {
                    return entry.text === text;
                })
                .map(function (entry) {
                    return oneLine(entry.name);
                })
        );
        var listed = names.slice(0, LISTED).join('\n  ');
        var others = names.length - LISTED;
        var more = others > 0 ? '\n  ' + inWords(notice.notice('mail.more', [others])) : '';
        return oneLine(text) + '\n  ' + listed + more;
    });
}

module.exports = composeAlertMail;
