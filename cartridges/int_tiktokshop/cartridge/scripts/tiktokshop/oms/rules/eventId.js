'use strict';

var visible = require('../../platform/rules/visible');

/** What the id of an event or a decision has to look like. */
var EVENT_ID = { pattern: visible.VISIBLE, inWords: 'an id that is not blank' };

module.exports = {
    EVENT_ID: EVENT_ID
};
