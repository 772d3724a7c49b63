'use strict';

var moment = require('../platform/moment');

/** What the page of the safeguards prints. */
function safeguardsView(safeguards) {
    return { findings: safeguards.findings, notes: safeguards.notes, checked: moment.momentOf(new Date()) };
}

module.exports = {
    safeguardsView: safeguardsView
};
