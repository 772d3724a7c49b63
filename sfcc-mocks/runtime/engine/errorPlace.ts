import { inCartridge } from '../errorReport';

/** Where an error comes from, as Rhino tells it. */
interface Place {
    fileName: string;
    lineNumber: number;
}

/** The innermost place of a stack that is in a script, not in the platform. */
export function placeOf(stack: string): Place | null {
    const frames = stack.split('\n').map((line) => /\(?([^()\s]+):(\d+):\d+\)?$/.exec(line));
    const found = frames.find((frame) => frame && !/sfcc-mocks|node:/.test(frame[1] as string));
    return found ? { fileName: inCartridge(found[1] as string), lineNumber: Number(found[2]) } : null;
}

/** Gives errors their `fileName` and `lineNumber`. Source: Mozilla Rhino; TopLevel.APIException. */
export function definePlace(errors: object): void {
    for (const name of ['fileName', 'lineNumber'] as const) {
        Object.defineProperty(errors, name, {
            configurable: true,
            get(this: Error): unknown {
                return placeOf(this.stack || '')?.[name];
            },
            set(this: Error, value: unknown) {
                Object.defineProperty(this, name, { value, writable: true, configurable: true });
            }
        });
    }
}
