'use strict';

var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('./returnStage').ReturnStage} ReturnStage */

/** Source: Search Returns, `return_type`. */
var TYPES = ['REFUND', 'RETURN_AND_REFUND', 'REPLACEMENT'];

/**
 * A type of TikTok for people.
 * @param {string} type
 * @returns {Notice}
 */
function typeNotice(type) {
    return notice.notice('return.type.' + (TYPES.indexOf(type) >= 0 ? type : 'other'));
}

/**
 * A stage for people.
 * @param {ReturnStage} stage
 * @returns {Notice}
 */
function stageNotice(stage) {
    return notice.notice('return.stage.' + stage);
}

module.exports = {
    typeNotice: typeNotice,
    stageNotice: stageNotice
};
