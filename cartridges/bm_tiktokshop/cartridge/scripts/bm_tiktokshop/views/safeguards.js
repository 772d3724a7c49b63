'use strict';

var moment = require('../platform/moment');

/** What the page of the safeguards prints. */
function safeguardsView(findings, notes) {
    return { findings: findings, notes: notes, checked: moment.momentOf(new Date()) };
}

module.exports = {
    safeguardsView: safeguardsView
};
