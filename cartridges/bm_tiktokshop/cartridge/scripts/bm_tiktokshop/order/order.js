'use strict';

var moment = require('../platform/moment');
var statusTone = require('../platform/rules/statusTone');
var storedText = require('../platform/storedText');
var webPage = require('../platform/webPage');
var actionsView = require('./orderActions');
var orderGoods = require('./orderGoods');
var moneyView = require('./orderMoney');
var returnsView = require('./orderReturns');
var sidesView = require('./orderSides');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier').OrderDossier} OrderDossier */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/store/history').HistoryLine} HistoryLine */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks').Task} Task */

/**
 * The view of the order page.
 * @param {OrderDossier} dossier
 * @returns {object}
 */
function orderView(dossier) {
    var order = dossier.order;
    return {
        orderNo: order.orderNo,
        externalOrderId: dossier.entry.custom.externalOrderId,
        status: webPage.text('status.' + dossier.state.status),
        tone: statusTone(dossier.state.status),
        created: moment.momentOf(order.creationDate),
        buyer: {
            name: order.customerName || '',
            note: order.custom.buyerNote || '',
            sellerNote: order.custom.orderNote || ''
        },
        shipBy: dossier.entry.custom.awaitsShipment ? moment.deadlineOf(dossier.entry.custom.shipBy) : null,
        tag: tagText(order.custom.orderTag || ''),
        request: requestView(dossier),
        sides: sidesView(dossier),
        lines: orderGoods.linesView(dossier),
        packages: orderGoods.packagesView(dossier),
        money: moneyView(dossier),
        actions: actionsView(dossier),
        history: dossier.history.map(lineView),
        notes: dossier.notes.map(function (note) {
            return {
                at: moment.momentOf(note.at),
                subject: note.subject,
                text: note.text,
                by: note.by
            };
        }),
        returns: returnsView(dossier),
        tasks: dossier.tasks.map(taskView)
    };
}

/**
 * @param {string} tag
 * @returns {string}
 */
function tagText(tag) {
    return tag === '' ? '' : webPage.text('tag.' + tag.replace(/ /g, '-'), tag);
}

/**
 * @param {OrderDossier} dossier
 * @returns {object | null}
 */
function requestView(dossier) {
    var request = dossier.request;
    if (!request) {
        return null;
    }
    var answerBy = request.answerBy === 0 ? null : request.answerBy * 1000;
    return {
        reason: request.reason,
        asked: moment.momentOf(request.askedAt * 1000),
        answerBy: request.state === 'open' ? moment.deadlineOf(answerBy) : moment.momentOf(answerBy),
        state: webPage.text('request.' + request.state, request.state),
        choice: request.choice === '' ? '' : webPage.text('request.choice.' + request.choice, request.choice),
        remark: request.remark
    };
}

/**
 * @param {HistoryLine} line
 * @returns {object}
 */
function lineView(line) {
    return {
        at: moment.momentOf(line.at),
        source: webPage.text('source.' + line.source, line.source),
        what: line.what,
        outcome: webPage.text('outcome.' + line.outcome.replace(' ', '-'), line.outcome),
        isBad: ['rejected', 'failed', 'given up', 'held'].indexOf(line.outcome) >= 0,
        code: line.code,
        requestId: line.requestId
    };
}

/**
 * @param {Task} task
 * @returns {object}
 */
function taskView(task) {
    var custom = task.custom;
    return {
        id: custom.taskId,
        kind: webPage.text('kind.one.' + custom.kind, custom.kind || ''),
        state: webPage.text('task.state.' + custom.state, custom.state || ''),
        isDead: custom.state === 'dead',
        attempts: custom.attempts || 0,
        next: custom.state === 'waiting' ? moment.momentOf(custom.nextAttemptAt) : null,
        error: storedText(custom.lastError || ''),
        code: custom.lastCode || '',
        requestId: custom.requestId || ''
    };
}

module.exports = orderView;
