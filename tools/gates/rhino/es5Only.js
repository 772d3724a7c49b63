/**
 * Takes away from the engine what ECMAScript 5 does not have: the lists say what stays. Runs inside the engine
 * (Rhino, or a fresh context of Node), before any script of the cartridge; written in ES5 itself.
 */
/* exported es5Only */
function es5Only(global) {
    'use strict';
    var GLOBALS =
        'NaN Infinity undefined eval parseInt parseFloat isNaN isFinite decodeURI decodeURIComponent encodeURI ' +
        'encodeURIComponent escape unescape Object Function Array String Boolean Number Date RegExp Error EvalError ' +
        'RangeError ReferenceError SyntaxError TypeError URIError Math JSON';
    var OBJECT_PROTOTYPE =
        'constructor toString toLocaleString valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable';
    var FUNCTION = 'length name prototype arguments caller arity';
    var ERROR_PROTOTYPE = 'constructor name message toString stack fileName lineNumber';
    var MEMBERS = {
        Object:
            'getPrototypeOf getOwnPropertyDescriptor getOwnPropertyNames create defineProperty defineProperties seal ' +
            'freeze preventExtensions isSealed isFrozen isExtensible keys',
        'Object.prototype': OBJECT_PROTOTYPE,
        Function: '',
        'Function.prototype': 'constructor length name arguments caller arity prototype toString apply call bind',
        Array: 'isArray',
        'Array.prototype':
            'constructor length toString toLocaleString concat join pop push reverse shift slice sort splice unshift ' +
            'indexOf lastIndexOf every some forEach map filter reduce reduceRight',
        String: 'fromCharCode',
        'String.prototype':
            'constructor length toString valueOf charAt charCodeAt concat indexOf lastIndexOf localeCompare match ' +
            'replace search slice split substr substring toLowerCase toLocaleLowerCase toUpperCase toLocaleUpperCase trim',
        Boolean: '',
        'Boolean.prototype': 'constructor toString valueOf',
        Number: 'MAX_VALUE MIN_VALUE NaN NEGATIVE_INFINITY POSITIVE_INFINITY',
        'Number.prototype': 'constructor toString toLocaleString valueOf toFixed toExponential toPrecision',
        Math:
            'E LN10 LN2 LOG2E LOG10E PI SQRT1_2 SQRT2 abs acos asin atan atan2 ceil cos exp floor log max min pow ' +
            'random round sin sqrt tan',
        Date: 'parse UTC now',
        'Date.prototype': null, // new members came with the internationalization API only; they take no names away
        RegExp: '',
        'RegExp.prototype': 'constructor exec test toString compile source global ignoreCase multiline lastIndex flags',
        Error: 'captureStackTrace stackTraceLimit',
        'Error.prototype': ERROR_PROTOTYPE,
        JSON: 'parse stringify'
    };

    function names(list) {
        var set = {};
        list.split(' ').forEach(function (name) {
            set['$' + name] = true;
        });
        return set;
    }

    function strip(object, list) {
        var keep = names(list + (typeof object === 'function' ? ' ' + FUNCTION : ''));
        Object.getOwnPropertyNames(object).forEach(function (name) {
            if (keep['$' + name] !== true) {
                try {
                    delete object[name];
                } catch (e) {
                    // Not configurable: below, nothing of a later edition is.
                }
            }
        });
    }

    function find(path) {
        return path.split('.').reduce(function (object, name) {
            return object[name];
        }, global);
    }

    Object.keys(MEMBERS).forEach(function (path) {
        if (MEMBERS[path] !== null) {
            strip(find(path), MEMBERS[path]);
        }
    });
    strip(global, GLOBALS);
}
