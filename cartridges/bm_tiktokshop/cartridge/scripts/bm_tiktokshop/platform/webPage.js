'use strict';

var ISML = require('dw/template/ISML');
var CSRFProtection = require('dw/web/CSRFProtection');
var Resource = require('dw/web/Resource');
var URLUtils = require('dw/web/URLUtils');
var navigation = require('../domain/navigation');

/** Folder of our templates, and name of our resource bundle. */
var BUNDLE = 'tiktokshop';

/**
 * Renders a page. Templates find the page's own data in `pdict.view`, and what every page has in `pdict.page`.
 * @param name - where it stands in the navigation
 * @param template - file below templates/default/tiktokshop
 */
function showPage(name, template, view) {
    ISML.renderTemplate(BUNDLE + '/' + template, {
        page: {
            title: text('nav.' + name),
            // For the script that counts down, whatever the computer of the user thinks.
            now: new Date().toISOString(),
            navigation: navigation.navigation(name),
            // What the last action did: a code, for which there is a text or nothing.
            done: text('done.' + parameter('done'), ''),
            csrfName: CSRFProtection.getTokenName(),
            csrfToken: CSRFProtection.generateToken()
        },
        view: view
    });
}

/** A parameter of the request; empty when it is missing. */
function parameter(name) {
    return request.httpParameterMap.get(name).stringValue || '';
}

/** Whether the request has a parameter, be it empty. */
function isSent(name) {
    return request.httpParameterMap.isParameterSubmitted(name);
}

/** Login of the user, for the record of what a person has done. */
function userName() {
    return session.userName || '';
}

/**
 * Whether the request is a form of ours: sent by POST, with a token of this session. If not, it is answered here and
 * nothing else may be done.
 */
function isOurForm() {
    if (request.httpMethod !== 'POST') {
        refuse(405, 'error.post');
        return false;
    }
    if (!CSRFProtection.validateRequest()) {
        refuse(403, 'error.csrf');
        return false;
    }
    return true;
}

/** Answers that there is no such thing, or that it must not be done. */
function refuse(status, key) {
    response.setStatus(status);
    showPage('overview', 'error', { message: text(key) });
}

/** Shows a page that says why something was not done. */
function showRefusal(name, template, view) {
    response.setStatus(409);
    showPage(name, template, view);
}

/** Goes on to another page, so that loading it again repeats nothing. */
function goTo(action, parameters) {
    var url = URLUtils.url(action);
    Object.keys(parameters).forEach(function (name) {
        return url.append(name, parameters[name]);
    });
    response.redirect(url);
}

/** Goes on to an address of someone else. */
function leaveFor(address) {
    response.redirect(address);
}

/** The absolute address of a page of ours. */
function ownAddress(action) {
    return URLUtils.https(action).toString();
}

/** A text with values in the places `{0}`, `{1}` …; empty for places there are no values for. */
function filledText(key, values) {
    return Resource.msgf(key, BUNDLE, key, values[0] || '', values[1] || '', values[2] || '', values[3] || '');
}

/**
 * A text in the user's language about something.
 * @param about - takes the place of {0}
 * @param fallback - where there is no such text, as it is
 */
function textAbout(key, about, fallback) {
    return text(key, '') === '' ? fallback : Resource.msgf(key, BUNDLE, fallback, about);
}

/** A text in the user's language; without a fallback, a missing one shows as its key. */
function text(key, fallback) {
    return Resource.msg(key, BUNDLE, fallback === undefined ? key : fallback);
}

module.exports = {
    showPage: showPage,
    parameter: parameter,
    isSent: isSent,
    userName: userName,
    isOurForm: isOurForm,
    refuse: refuse,
    showRefusal: showRefusal,
    goTo: goTo,
    leaveFor: leaveFor,
    ownAddress: ownAddress,
    filledText: filledText,
    textAbout: textAbout,
    text: text
};
