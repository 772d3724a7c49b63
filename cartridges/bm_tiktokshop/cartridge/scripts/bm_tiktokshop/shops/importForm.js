'use strict';

var chosenOrders = require('int_tiktokshop/cartridge/scripts/tiktokshop/imports/rules/chosenOrders');
var money = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/money');
var moment = require('../platform/moment');
var numbers = require('../platform/numbers');
var noticeWords = require('../platform/noticeWords');
var storedText = require('../platform/storedText');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/imports/importOrders').ImportRun} ImportRun */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/imports/wantedImport').ImportChoice} ImportChoice */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/imports/wantedImport').WantedImport} WantedImport */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/imports/planImport').ImportPlan} ImportPlan */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/imports/rules/chosenOrders').ChosenOrders} ChosenOrders */

/**
 * What a person has entered. Days in UTC, for example `2026-11-23`.
 * @typedef {Object} ImportForm
 * @property {string} ids
 * @property {string} from
 * @property {string} to
 * @property {boolean} isFinished
 */

/** Products without a match that are shown. */
var SHOWN = 50;

/**
 * The orders that a form means, or its fault. @param now - seconds since the epoch
 * @param {ImportForm} form
 * @param {number} now
 * @returns {ChosenOrders}
 */
function choiceOf(form, now) {
    var begin = form.from === '' ? '' : form.from + 'T00:00:00Z';
    var end = form.to === '' ? '' : form.to + 'T23:59:59.999Z';
    return chosenOrders(form.ids, begin, end, now);
}

/**
 * What is wrong with a form, in words; empty when nothing is.
 * @param {ChosenOrders} chosen
 * @returns {string}
 */
function faultOf(chosen) {
    if (chosen.fault) {
        // The job speaks of its parameters, which the form does not show.
        return chosen.fault.code === 'job.import.no_range' ? webPage.text('import.range') : noticeWords(chosen.fault);
    }
    return chosen.orderIds.length === 0 && !chosen.placed ? webPage.text('import.nothing') : '';
}

/**
 * The view of the page on which a person chooses orders to import.
 * @param {ImportForm} form
 * @param {string} fault
 * @param {ImportRun | null} run - what an import would do; null before a person has asked
 * @param {WantedImport | null} wanted
 * @returns {object}
 */
function importView(form, fault, run, wanted) {
    return {
        form: form,
        fault: fault,
        plan: run && run.plan ? planView(run, run.plan) : null,
        wanted: wanted ? wantedView(wanted) : null
    };
}

/**
 * @param {ImportRun} run
 * @param {ImportPlan} plan
 * @returns {object}
 */
function planView(run, plan) {
    var unknown = plan.unknownProducts;
    return {
        isPart: run.isCutShort,
        problems: run.problems.map(noticeWords),
        toCreate: numbers.countText(plan.toCreate),
        known: numbers.countText(plan.known),
        onHold: numbers.countText(plan.onHold),
        passed: numbers.countText(plan.passed),
        totals: Object.keys(plan.totals).map(function (currency) {
            return numbers.amountText(money.fromMinorUnits(plan.totals[currency], currency) + ' ' + currency);
        }),
        unknownTitle: webPage.filledText('import.plan.unknown', [unknown.length]),
        unknown: unknown.slice(0, SHOWN),
        isUnknownCut: unknown.length > SHOWN,
        isAny: plan.toCreate + plan.known + plan.onHold > 0
    };
}

/**
 * @param {WantedImport} wanted
 * @returns {object}
 */
function wantedView(wanted) {
    var counts = wanted.counts;
    return {
        by: wanted.by,
        at: moment.momentOf(wanted.at),
        what: whatOf(wanted),
        done: moment.momentOf(wanted.doneAt),
        created: counts ? webPage.filledText('import.done.created', [counts.created]) : '',
        known: counts ? webPage.filledText('import.done.known', [counts.known]) : '',
        onHold: counts ? webPage.filledText('import.done.onhold', [counts.onHold]) : '',
        notCreated:
            counts && counts.notCreated > 0 ? webPage.filledText('import.done.notcreated', [counts.notCreated]) : '',
        problems: wanted.problems.map(storedText)
    };
}

/**
 * The end is exclusive, so the last second of the last day is one before it.
 * @param {ImportChoice} importChoice
 * @returns {string}
 */
function whatOf(importChoice) {
    var orderIds = importChoice.orderIds;
    var placed = importChoice.placed;
    var ends = placed ? [placed.from, placed.to - 1] : [];
    var days = ends.map(function (time) {
        return new Date(time * 1000).toISOString().slice(0, 10);
    });
    return placed
        ? webPage.filledText('import.wanted.range', [days[0], days[1]])
        : webPage.filledText('import.wanted.ids', [orderIds.length]);
}

module.exports = {
    choiceOf: choiceOf,
    faultOf: faultOf,
    importView: importView
};
