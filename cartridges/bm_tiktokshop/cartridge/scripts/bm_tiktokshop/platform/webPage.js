'use strict';

var ISML = require('dw/template/ISML');
var CSRFProtection = require('dw/web/CSRFProtection');
var Resource = require('dw/web/Resource');
var URLUtils = require('dw/web/URLUtils');
var isBusinessManager = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/web/isBusinessManager');
var instance = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/instance');
var lists = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/lists');
var filledTextModule = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/filledText');
var isEmbeddedElsewhere = require('./embedding');
var helpAddress = require('./rules/helpAddress');
var navigation = require('./rules/navigation');

/** @typedef {import('./rules/navigation').PageName} PageName */

/** Folder of our templates, and name of our resource bundle. */
var BUNDLE = 'tiktokshop';

/** The field of every form with the site that was selected when it was shown. */
var SITE = 'tts-site';

/** No list has more pages. */
var LAST_PAGE = 1000;

/**
 * Renders a page. Its own data is in `pdict.view`, the data of every page in `pdict.page`.
 * @param {PageName} name - the entry of the navigation
 * @param {string} template - file below templates/default/tiktokshop
 * @param {object} view
 * @param {string} [title] - of a page below that entry, for example the number of an order; the entry's own by default
 */
function showPage(name, template, view, title) {
    if (title === undefined) {
        title = '';
    }
    ISML.renderTemplate(BUNDLE + '/' + template, {
        page: {
            title: title || text('nav.' + name),
            name: name,
            // The way to a page below an entry of the navigation.
            isBelow: title !== '',
            // The page that people leave open loads itself again, until they stop it.
            refreshes: template === 'overview',
            // For the countdown script, which must not rely on the clock of the user's computer.
            now: new Date().toISOString(),
            navigation: navigation(name),
            help: helpOf(name, template),
            // Code of what the last action did; shown if the resource bundle has a text for it.
            done: text('done.' + parameter('done'), ''),
            siteName: SITE,
            siteId: instance.currentSiteId(),
            csrfName: CSRFProtection.getTokenName(),
            csrfToken: CSRFProtection.generateToken()
        },
        view: view
    });
}

/**
 * The address of the help about a page: a static file, so the part behind `#` is no part of its name.
 * @param {PageName} name
 * @param {string} template
 * @returns {string}
 */
function helpOf(name, template) {
    var result = helpAddress(name, template).split('#');
    var file = result[0];
    var chapter = result[1];
    return URLUtils.staticURL('/help/' + file).toString() + '#' + chapter;
}

/**
 * A function that answers requests, once it is public.
 * @typedef {(() => void) & { public?: boolean }} Action
 */

/**
 * Makes an action answer in Business Manager only, where the platform has checked login and permission. On the
 * cartridge path of a site, where every visitor could open it, it answers 404. To a page of another website, which
 * could spend calls of TikTok with an image, it answers 403. In both cases it does nothing else.
 * @param {() => void} action
 * @returns {Action}
 */
function forBusinessManager(action) {
    return function () {
        if (!isBusinessManager()) {
            response.setStatus(404);
        } else if (isEmbeddedElsewhere()) {
            response.setStatus(403);
        } else {
            action();
        }
    };
}

/**
 * Makes an action answer to forms of these pages only: a POST with the CSRF token of this session, for the site that is
 * selected. In another tab the user may have selected another one since the form was shown.
 * @param {() => void} action
 * @returns {Action}
 */
function forForms(action) {
    return forBusinessManager(function () {
        if (isOurForm()) {
            action();
        }
    });
}

/**
 * Whether the request comes from a form of these pages; otherwise refuses it.
 * @returns {boolean}
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
    if (parameter(SITE) !== instance.currentSiteId()) {
        refuse(409, 'error.site');
        return false;
    }
    return true;
}

/**
 * A parameter of the request; empty when it is missing.
 * @param {string} name
 * @returns {string}
 */
function parameter(name) {
    return request.httpParameterMap.get(name).stringValue || '';
}

/**
 * The first words of a parameter, which blanks separate.
 * @param {string} name
 * @param {number} most
 * @returns {string[]}
 */
function parameterWords(name, most) {
    return lists.firstParts(parameter(name), /[^ ]+/g, most);
}

/**
 * The page of a list that the request asks for, from 1; the first for anything that is no number.
 * @returns {number}
 */
function pageNumber() {
    var page = Math.floor(Number(parameter('page'))) || 1;
    return Math.min(Math.max(1, page), LAST_PAGE);
}

/**
 * The ends of the names of all parameters that begin with a text: boxes that were ticked, for example.
 * @param {string} prefix
 * @returns {string[]}
 */
function parametersAfter(prefix) {
    var found = [];
    var names = request.httpParameterMap.getParameterMap(prefix).parameterNames.iterator();
    while (names.hasNext()) {
        found.push(names.next());
    }
    return found;
}

/**
 * Whether the request has a parameter, even an empty one.
 * @param {string} name
 * @returns {boolean}
 */
function isSent(name) {
    return request.httpParameterMap.isParameterSubmitted(name);
}

/**
 * Login of the user, for history and audit trail.
 * @returns {string}
 */
function userName() {
    return session.userName || '';
}

/**
 * Answers with an error page.
 * @param {number} status
 * @param {string} key
 */
function refuse(status, key) {
    response.setStatus(status);
    showPage('overview', 'error', { message: text(key) });
}

/**
 * Renders a page that says why an action was refused.
 * @param {PageName} name
 * @param {string} template
 * @param {object} view
 * @param {string} [title]
 */
function showRefusal(name, template, view, title) {
    if (title === undefined) {
        title = '';
    }
    response.setStatus(409);
    showPage(name, template, view, title);
}

/**
 * Redirects to another of these pages, so that a reload repeats nothing.
 * @param {string} action
 * @param {{ [name: string]: string }} parameters
 */
function goTo(action, parameters) {
    var url = URLUtils.url(action);
    Object.keys(parameters).forEach(function (name) {
        url.append(name, parameters[name]);
    });
    response.redirect(url);
}

/**
 * Redirects to an address outside Business Manager.
 * @param {string} address
 */
function leaveFor(address) {
    response.redirect(address);
}

/**
 * The absolute address of one of these pages.
 * @param {string} action
 * @returns {string}
 */
function ownAddress(action) {
    return URLUtils.https(action).toString();
}

/**
 * A text with values in the places `{0}`, `{1}` and so on; places without a value are empty. Numbers are written as in
 * the user's language, and the first decides between singular and plural.
 * @param {string} key
 * @param {Array<string | number>} values
 * @returns {string}
 */
function filledText(key, values) {
    return filledTextModule.filledText(key, BUNDLE, key, values);
}

/**
 * A label with its colon; French puts a blank before it.
 * @param {string} label
 * @returns {string}
 */
function labelled(label) {
    return filledText('format.label', [label]) + ' ';
}

/**
 * A text in the user's language; without a fallback, a missing one shows as its key.
 * @param {string} key
 * @param {string} [fallback]
 * @returns {string}
 */
function text(key, fallback) {
    return Resource.msg(key, BUNDLE, fallback === undefined ? key : fallback);
}

module.exports = {
    showPage: showPage,
    forBusinessManager: forBusinessManager,
    forForms: forForms,
    parameter: parameter,
    parameterWords: parameterWords,
    pageNumber: pageNumber,
    parametersAfter: parametersAfter,
    isSent: isSent,
    userName: userName,
    refuse: refuse,
    showRefusal: showRefusal,
    goTo: goTo,
    leaveFor: leaveFor,
    ownAddress: ownAddress,
    filledText: filledText,
    labelled: labelled,
    text: text
};
