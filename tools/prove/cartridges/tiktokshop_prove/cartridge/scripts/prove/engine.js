'use strict';

var Encoding = require('dw/crypto/Encoding');
var MessageDigest = require('dw/crypto/MessageDigest');
var SecureRandom = require('dw/crypto/SecureRandom');
var LocalServiceRegistry = require('dw/svc/LocalServiceRegistry');
var HookMgr = require('dw/system/HookMgr');
var Logger = require('dw/system/Logger');
var Site = require('dw/system/Site');
var System = require('dw/system/System');
var Bytes = require('dw/util/Bytes');
var Calendar = require('dw/util/Calendar');
var HashMap = require('dw/util/HashMap');
var StringUtils = require('dw/util/StringUtils');
var Template = require('dw/util/Template');

function outcome(work) {
    try {
        return work();
    } catch (error) {
        return 'throws';
    }
}

/** Which kind of instance this is; asked before anything else. */
exports.instance = function () {
    return {
        isDevelopment: System.getInstanceType() === System.DEVELOPMENT_SYSTEM,
        currency: String(Site.getCurrent().getDefaultCurrency())
    };
};

exports.compatibilityMode = function () {
    var mode = System.getCompatibilityMode();
    return Math.floor(mode / 100) + '.' + (mode % 100);
};

exports.logLevels = function () {
    var log = Logger.getLogger('tiktokshop_prove');
    return (log.isDebugEnabled() ? ['debug'] : []).concat(log.isInfoEnabled() ? ['info'] : []);
};

exports.randomBytes = function () {
    var length = new SecureRandom().nextBytes(256).getLength();
    return length === 32 ? 'bits' : length === 256 ? 'bytes' : String(length);
};

exports.hexCase = function () {
    return Encoding.toHex(new Bytes('\u00ff', 'UTF-8')) === 'c3bf' ? 'lower' : 'upper';
};

exports.decodeEmpty = function () {
    return outcome(function () {
        return JSON.stringify(StringUtils.decodeBase64(''));
    });
};

exports.headerNames = function () {
    return outcome(function () {
        response.setHttpHeader('Cache-Control', 'no-store');
        return 'allowed';
    });
};

exports.datePatterns = function () {
    return outcome(function () {
        return 'gives ' + StringUtils.formatCalendar(new Calendar(), 'b');
    });
};

/** A Monday in November in the words of a locale that hardly any instance has settings for. */
exports.shortDate = function () {
    return outcome(function () {
        var day = new Calendar(new Date(Date.UTC(2026, 10, 23, 12)));
        return StringUtils.formatCalendar(day, 'en_FJ', Calendar.SHORT_DATE_PATTERN);
    });
};

exports.unknownPreference = function () {
    return outcome(function () {
        return String(Site.getCurrent().getCustomPreferenceValue('tiktokshopProveUnknown'));
    });
};

/** SHA-256 of the body as the script gets it. */
exports.bodyDigest = function () {
    var body = request.httpParameterMap.requestBodyAsString;
    return Encoding.toHex(
        new MessageDigest(MessageDigest.DIGEST_SHA_256).digestBytes(new Bytes(body, 'UTF-8'))
    ).toLowerCase();
};

exports.whichHook = function () {
    return String(HookMgr.callHook('app.tiktokshop_prove.which', 'which'));
};

/** Whether a template that another one includes, and that has no `iscontent`, encodes what it prints. */
exports.encodesIncluded = function () {
    return new Template('prove/page').render(new HashMap()).getText().indexOf('[<]') < 0;
};

/** A service in mock mode, whose callback has nothing to answer in place of the call. */
exports.mockService = function () {
    var service = LocalServiceRegistry.createService('tiktokshop.prove', {
        createRequest: function () {
            return null;
        },
        parseResponse: function (_service, client) {
            return client ? 'called' : null;
        }
    });
    var result = service.call();
    return result.isOk() ? String(result.getObject()) : String(result.getStatus());
};

exports.customerId = function () {
    return String(session.customer.ID);
};
