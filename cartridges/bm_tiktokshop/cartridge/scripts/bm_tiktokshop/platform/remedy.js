'use strict';

var fixLinkOf = require('./rules/fixLink');
var remedyGroup = require('./rules/remedyGroup');
var webPage = require('./webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks').Task} Task */
/** @typedef {import('./rules/fixLink').FixLink} FixLink */

/**
 * What a person should do about a task's last error, by its code or else by its kind; empty for no error.
 * @param {Task} task
 * @returns {string}
 */
function remedyFor(task) {
    var code = task.custom.lastCode || '';
    if (code === '' || task.custom.state === 'done') {
        return '';
    }
    var usual = webPage.text('remedy.kind.' + task.custom.kind, webPage.text('remedy.other'));
    return webPage.text('remedy.' + code, webPage.text('remedy.group.' + remedyGroup.remedyGroup(code), usual));
}

/**
 * Where the cause is removed; null for no error, and for one whose cause is elsewhere.
 * @param {Task} task
 * @returns {FixLink | null}
 */
function fixOf(task) {
    return remedyFor(task) === '' ? null : fixLinkOf(task.custom.lastCode || '', task.custom.kind || '');
}

module.exports = {
    remedyFor: remedyFor,
    fixOf: fixOf
};
