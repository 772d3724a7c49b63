'use strict';

var orderState = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/orderState');
var moment = require('../platform/moment');
var remedy = require('../platform/remedy');
var storedText = require('../platform/storedText');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier').OrderDossier} OrderDossier */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation').OperationName} OperationName */
/** @typedef {import('../platform/moment').Moment} Moment */
/** @typedef {import('../platform/rules/fixLink').FixLink} FixLink */
/** @typedef {import('../platform/rules/statusTone').Tone} Tone */

/**
 * One thing that waits for a person, with what helps.
 * @typedef {Object} Need
 * @property {Tone} tone
 * @property {string} what
 * @property {string} why - Details; empty for none.
 * @property {string} todo - What to do.
 * @property {Moment | null} due
 * @property {OperationName[]} actions
 * @property {FixLink | null} fix
 * @property {string} taskId - Id of the task it is about; empty for none.
 */

/**
 * What waits for a person, most urgent first.
 * @param {OrderDossier} dossier
 * @returns {Need[]}
 */
function needsOf(dossier) {
    return [].concat(
        requestNeed(dossier),
        lateNeed(dossier),
        deadNeeds(dossier),
        heldNeed(dossier),
        alertNeed(dossier)
    );
}

/**
 * @param {OrderDossier} dossier
 * @returns {Need[]}
 */
function requestNeed(dossier) {
    var request = dossier.request;
    if (!request || request.state !== 'open') {
        return [];
    }
    var found = need(dossier, {
        tone: 'warn',
        what: webPage.text('attention.one.request'),
        todo: requestTodo(dossier),
        actions: ['accept', 'refuse']
    });
    found.why = [request.reason, request.remark]
        .filter(function (part) {
            return part !== '';
        })
        .join('. ');
    found.due = request.answerBy === 0 ? null : moment.deadlineOf(request.answerBy * 1000);
    return [found];
}

/**
 * @param {OrderDossier} dossier
 * @returns {string}
 */
function requestTodo(dossier) {
    if (dossier.reporter !== 'cartridge') {
        return webPage.text('request.todo.elsewhere');
    }
    if (dossier.isRefusedByShipping) {
        return webPage.text(isOffered(dossier, 'ship') ? 'request.todo.ship' : 'request.todo.release');
    }
    return webPage.text('attention.todo.request');
}

/**
 * @param {OrderDossier} dossier
 * @returns {Need[]}
 */
function lateNeed(dossier) {
    var custom = dossier.entry.custom;
    var due = custom.awaitsShipment ? moment.deadlineOf(custom.shipBy) : null;
    if (!due || !due.isLate) {
        return [];
    }
    var found = need(dossier, {
        tone: 'bad',
        what: webPage.text('attention.one.late'),
        todo: webPage.text('attention.todo.late'),
        actions: []
    });
    found.due = due;
    return [found];
}

/**
 * @param {OrderDossier} dossier
 * @returns {Need[]}
 */
function deadNeeds(dossier) {
    return dossier.tasks
        .filter(function (task) {
            return task.custom.state === 'dead';
        })
        .map(function (task) {
            var found = need(dossier, {
                tone: 'bad',
                what: webPage.text('attention.one.dead.' + task.custom.kind, webPage.text('order.deadletter')),
                todo: remedy.remedyFor(task) || webPage.text('attention.todo.dead'),
                actions: ['retry']
            });
            found.why = storedText(task.custom.lastError || '');
            found.fix = remedy.fixOf(task);
            found.taskId = task.custom.taskId;
            return found;
        });
}

/**
 * @param {OrderDossier} dossier
 * @returns {Need[]}
 */
function heldNeed(dossier) {
    var reason = orderState.openHold(dossier.state);
    if (reason === '') {
        return [];
    }
    var words = reason.split(', ').map(function (one) {
        return webPage.text('hold.' + one, one);
    });
    return [
        need(dossier, {
            tone: 'bad',
            what: words.join('; '),
            todo: webPage.text('attention.todo.held'),
            actions: ['release']
        })
    ];
}

/**
 * @param {OrderDossier} dossier
 * @returns {Need[]}
 */
function alertNeed(dossier) {
    if (!dossier.needsAttention) {
        return [];
    }
    var found = need(dossier, {
        tone: 'warn',
        what: webPage.text('attention.one.alert'),
        todo: webPage.text(dossier.alertEnds ? 'order.attention.ends' : 'order.attention.what'),
        actions: ['handled']
    });
    found.why = dossier.alert;
    return [found];
}

/**
 * What every need has; only some have the rest.
 * @typedef {Pick<Need, 'tone' | 'what' | 'todo' | 'actions'>} Told
 */

/**
 * @param {OrderDossier} dossier
 * @param {Told} told
 * @returns {Need}
 */
function need(dossier, told) {
    var tone = told.tone;
    var what = told.what;
    var todo = told.todo;
    var actions = told.actions;
    return {
        tone: tone,
        what: what,
        why: '',
        todo: todo,
        due: null,
        actions: actions.filter(function (name) {
            return isOffered(dossier, name);
        }),
        fix: null,
        taskId: ''
    };
}

/**
 * @param {OrderDossier} dossier
 * @param {OperationName} name
 * @returns {boolean}
 */
function isOffered(dossier, name) {
    return dossier.operations.indexOf(name) >= 0;
}

module.exports = needsOf;
