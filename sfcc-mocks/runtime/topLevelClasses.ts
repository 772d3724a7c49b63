import { callableClass } from './callableClass';
import { E4X, XML_CLASSES } from './e4x/xmlRuntime';
import { errorClassOf, PLATFORM_ERRORS } from './platformErrors';
import { standInClass } from './standInClass';

/**
 * Defines the classes that the platform adds to the language: errors to ask for with `instanceof`, and the classes of
 * E4X. Source: Script API 26.9, package TopLevel.
 * @param scope - the global scope of scripts
 * @param run - runs a script in it
 */
export function defineTopLevelClasses(scope: object, run: (script: string) => void): void {
    run(OWN_ERRORS);
    const define = (name: string, value: unknown): void => {
        Object.defineProperty(scope, name, { value, writable: true, configurable: true });
    };
    PLATFORM_ERRORS.forEach((name) => define(name, platformError(name)));
    defineXmlClasses(scope);
    const stopIteration = {};
    Object.defineProperty(stopIteration, Symbol.hasInstance, { value: (value: unknown) => value === stopIteration });
    define('StopIteration', stopIteration);
}

/** Defines the classes of E4X, and what its syntax becomes. */
function defineXmlClasses(scope: object): void {
    for (const [name, type] of Object.entries(XML_CLASSES)) {
        Object.defineProperty(scope, name, {
            value: callableClass('TopLevel.' + name, type as object),
            writable: true,
            configurable: true
        });
    }
    Object.defineProperty(scope, '$e4x', { value: E4X });
}

/** An error that only the platform throws. */
function platformError(name: string): object {
    const type = standInClass('TopLevel.' + name, Error);
    Object.defineProperty(type, Symbol.hasInstance, { value: (error: unknown) => errorClassOf(error) === name });
    return type;
}

/** Errors that scripts can throw. */
const OWN_ERRORS = `
['ConversionError', 'InternalError'].forEach(function (name) {
    function OwnError(message) {
        var error = new Error(message);
        Object.setPrototypeOf(error, OwnError.prototype);
        return error;
    }
    OwnError.prototype = Object.create(Error.prototype, {
        constructor: { value: OwnError, writable: true, configurable: true },
        name: { value: name, writable: true, configurable: true }
    });
    Object.defineProperty(this, name, { value: OwnError, writable: true, configurable: true });
}, this);
`;
