'use strict';

var webPage = require('./webPage');

/** Rows of a list that one request is about: as many as a page lists. */
var MOST = 25;

/**
 * Answers the request of a person who has ticked rows of a list and chosen an act. Parameters: `pick-{key}` for each
 * row.
 * @template Act
 * @param {Act | null} act - what was chosen; null for something that does not exist, which is refused
 * @param {string} refusal - key of the text that says so
 * @param {(act: Act) => void} none - answers where nothing was ticked
 * @param {(act: Act, keys: string[]) => void} ask - asks whether to do it, with the keys of the ticked rows
 */
function askForPicks(act, refusal, none, ask) {
    var keys = webPage.parametersAfter('pick-').slice(0, MOST);
    if (act === null) {
        webPage.refuse(404, refusal);
    } else if (keys.length === 0) {
        none(act);
    } else {
        ask(act, keys);
    }
}

/**
 * Answers the form that confirms an act on rows of a list.
 * @template Act
 * @param {Act | null} choice - what the form has chosen; null for something that does not exist, which is refused
 * @param {string} refusal - key of the text that says so
 * @param {string} field - the field with the keys of the rows, separated by spaces
 * @param {(act: Act, keys: string[]) => void} act - does it
 */
function actOnPicks(choice, refusal, field, act) {
    if (choice === null) {
        webPage.refuse(404, refusal);
    } else {
        act(choice, webPage.parameterWords(field, MOST));
    }
}

module.exports = {
    askForPicks: askForPicks,
    actOnPicks: actOnPicks
};
