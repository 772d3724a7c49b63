import fs from 'node:fs';

const NAME = '__noSuchMethod__';

type Handler = (name: string, args: unknown[]) => unknown;

/**
 * When a script calls a method that an object does not have, the engine calls `__noSuchMethod__` of that object, with the name and the
 * arguments. Source: Mozilla Rhino 1.7.14; SiteGenesis and public cartridges of ten vendors and merchants, which assign it to
 * prototypes of their models. An object literal that holds it takes no part until it is assigned.
 * @param root - `Object.prototype` of the scripts' realm
 */
export function catchMissingMethods(root: object): void {
    Object.defineProperty(root, NAME, {
        configurable: true,
        get: () => undefined,
        set(this: object, handler: unknown) {
            const value = { value: handler, writable: true, configurable: true, enumerable: true };
            Object.defineProperty(this, NAME, value);
            if (typeof handler === 'function' && Object.isExtensible(this)) {
                Object.setPrototypeOf(this, answering(Object.getPrototypeOf(this) as object | null));
            }
        }
    });
}

/** A prototype that has a method of any name for a call, and no member for a read. */
function answering(prototype: object | null): object {
    return new Proxy(prototype || {}, {
        get(target, name, receiver) {
            if (typeof name === 'symbol' || name === NAME || Reflect.has(target, name) || !isCalled(name)) {
                return Reflect.get(target, name, receiver) as unknown;
            }
            return (...args: unknown[]): unknown =>
                (receiver as Record<string, Handler>)[NAME]!.call(receiver, name, args);
        }
    });
}

const called = new Map<string, boolean>();

/** Whether the script's line that asks for a member calls it: nothing else tells a call from a read. */
function isCalled(name: string): boolean {
    const frames = String(new Error().stack).split('\n').slice(1);
    const caller = frames.find((frame) => !frame.includes(__filename) && !frame.includes('Reflect.get'));
    const place = /\(?([^()\s]+):(\d+):\d+\)?$/.exec(caller || '');
    if (!place) {
        return false;
    }
    const [, file, line] = place as unknown as [string, string, string];
    const key = `${file}:${line}:${name}`;
    const known = called.get(key);
    if (known !== undefined) {
        return known;
    }
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n')[Number(line) - 1] || '' : '';
    const isCall = new RegExp(`\\.\\s*${name.replace(/\W/g, '\\$&')}\\s*\\(|\\]\\s*\\(`).test(text);
    called.set(key, isCall);
    return isCall;
}
