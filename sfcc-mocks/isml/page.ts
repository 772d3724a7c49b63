import type { Execution } from '../contracts/instance';
import { ENCODINGS } from './encodings';
import type { Encode } from './encodings';

/** A tag that `ismodule` declared. */
export interface CustomTag {
    template: string;
    attributes: string[];
}

/** What all templates of one call of `renderTemplate` share. */
export class Page {
    /** By name with `is`, in lower case. */
    readonly customTags = new Map<string, CustomTag>();
    /** How bare expressions are encoded: `iscontent` decides for all that follows. */
    encode: Encode = ENCODINGS.on as Encode;
    private readonly buffers: string[][] = [[]];

    /**
     * @param pdict - what its first template sees
     * @param platformDictionary - what every template of the platform sees
     */
    constructor(
        readonly execution: Execution,
        readonly pdict: object,
        readonly platformDictionary: () => object = () => ({})
    ) {}

    write(text: string): void {
        (this.buffers[this.buffers.length - 1] as string[]).push(text);
    }

    /** Starts to keep what is written, for a decorator. */
    beginPart(): void {
        this.buffers.push([]);
    }

    /** @returns what was written since `beginPart` */
    endPart(): string {
        return (this.buffers.pop() as string[]).join('');
    }

    isEmpty(): boolean {
        return this.buffers.every((buffer) => buffer.join('').trim() === '');
    }
}
