import { rhinoWording } from './engine/rhinoWording';

/** What to do about an error, by its message. */
const ADVICE: Array<[RegExp, (match: RegExpExecArray) => string]> = [
    [
        /Unknown dynamic property '(.+)' for class dw\.(?:\w+\.)*(\w+)/,
        ([, name, type]) => `Declare the attribute ${name} in the metadata of ${type}, and import it.`
    ],
    [/outside a transaction/, () => 'Change objects within dw.system.Transaction.wrap().'],
    [/^not implemented: /, () => 'The double does not have this yet; the Script API does.'],
    [
        /There is no service (\S+)/,
        ([, id]) => `Declare the service ${id}, its profile and its credential in services.xml, and import it.`
    ],
    [
        /There is no custom object type (\S+)/,
        ([, type]) => `Declare the custom object type ${type} in the metadata, and import it.`
    ],
    [
        /Template not found: (\S+)/,
        ([, template]) => `Put ${template}.isml below cartridge/templates/default of a cartridge on the path.`
    ],
    [
        /^Module not found: (?:cartridge\/|scripts\/)/,
        () =>
            'Begin with */cartridge/ for the first cartridge that has it, ~/cartridge/ for the own one, or ./ beside the script.'
    ],
    [/^Module not found: (?!dw)/, () => 'Look at the spelling, and whether a cartridge on the path has this file.'],
    [
        /cannot be (?:searched|queried) by custom\.(\S+)/,
        ([, name]) => `Declare the attribute ${name} in the metadata, and import it.`
    ],
    [/^Quota \S+ exceeded/, () => 'No catch holds it back: the script must need less.']
];

/** A frame of a stack as V8 prints it: function and place. */
const FRAME = /^\s*at (?:(.*?) \()?((?:file:\/\/)?[^()]+?):(\d+):(\d+)\)?$/;

/** Frames of the double, of Node and of what runs modules are of no use to those who write cartridges. */
const OWN = /[/\\]sfcc-mocks[/\\]|^node:|evalmachine|[/\\]node_modules[/\\](?!.*[/\\]cartridge[/\\])/;

/**
 * An error as a log shows it: name, message in the platform's wording, place in the cartridge's source, what to do, and the calls of
 * the cartridges that led there.
 */
export function errorReport(error: unknown): string {
    const { name, message, stack } = (error || {}) as { name?: string; message?: string; stack?: string };
    if (message === undefined) {
        return String(error);
    }
    const frames = callsOf(stack || '');
    const advice = ADVICE.map(([pattern, say]) => [pattern.exec(message), say] as const).find(([match]) => match);
    const place = frames[0] && !message.includes(frames[0].place) ? ` (${frames[0].place})` : '';
    return [
        `${name || 'Error'}: ${rhinoWording(message)}${place}`,
        ...(advice ? [advice[1](advice[0] as RegExpExecArray)] : []),
        ...frames.map(({ call, place: at }) => '    at ' + (call ? `${call} (${at})` : at))
    ].join('\n');
}

/** Calls that a report looks at: Node keeps ten unless told otherwise, and the double alone may have made as many. */
const MOST_CALLS = 100;

/**
 * The stack of an error is its report, so that a test that calls a script sees what the log would say, and nothing of the double.
 * @param error - made by the caller
 */
export function showReport(error: Error): void {
    const calls = withAllCalls();
    let given: string | null = null;
    Object.defineProperty(error, 'stack', {
        configurable: true,
        get: () => given ?? errorReport({ name: error.name, message: error.message, stack: calls.stack }),
        set: (value: string) => {
            given = value;
        }
    });
}

/**
 * Runs what a test asks the double for.
 * @throws what it throws; the stack of an error is its report, down to the call of the test
 */
export function reported<T>(run: () => T): T {
    try {
        return run();
    } catch (error) {
        const { name, message, stack } = (error || {}) as Error;
        if (stack !== undefined) {
            const all = [...new Set(`${stack}\n${withAllCalls().stack}`.split('\n'))];
            const report = errorReport({ name, message, stack: all.join('\n') });
            Object.defineProperty(error, 'stack', { configurable: true, writable: true, value: report });
        }
        throw error;
    }
}

/** Node writes a stack when it is first read, and most never are. */
function withAllCalls(): Error {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = MOST_CALLS;
    const error = new Error();
    Error.stackTraceLimit = stackTraceLimit;
    return error;
}

function callsOf(stack: string): Array<{ call: string | undefined; place: string }> {
    return stack.split('\n').flatMap((line) => {
        const match = FRAME.exec(line);
        const [, call, file = '', lineNumber, column] = match || [];
        return match && !OWN.test(file) ? [{ call, place: `${inCartridge(file)}:${lineNumber}:${column}` }] : [];
    });
}

/** `int_x/cartridge/scripts/a.js` of a path on this machine. */
export function inCartridge(file: string): string {
    return /[^/\\]+[/\\]cartridge[/\\].*$/.exec(file)?.[0] || /[/\\](modules[/\\].*)$/.exec(file)?.[1] || file;
}
