'use strict';

var visible = require('../../platform/rules/visible');

/** Most characters of the id of an event or a decision. */
var LONGEST_EVENT_ID = 256;

/** What the id of an event or a decision has to look like. */
var EVENT_ID = { pattern: visible.VISIBLE, inWords: 'an id that is not blank' };

module.exports = {
    LONGEST_EVENT_ID: LONGEST_EVENT_ID,
    EVENT_ID: EVENT_ID
};
