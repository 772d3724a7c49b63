import fs from 'node:fs';
import path from 'node:path';
import { transformed } from '../transformed';
import type { Place } from './survivors';
import { findMutants } from './mutants';

/** A mutant with its place. */
export interface Placed extends Place {
    line: number;
}

const LONGEST = 80;

/**
 * The mutants of some sources, in their sequence.
 * @param files - absolute paths
 * @throws Error when a source cannot be parsed
 */
export function placedMutants(root: string, files: string[]): Placed[] {
    return files.flatMap((file) => {
        const source = fs.readFileSync(file, 'utf8');
        const lines = source.split('\n');
        // The transformation keeps the lines. What is compiled already stays as it is.
        const code = file.endsWith('.ts') ? transformed(source, file) : source;
        return findMutants(code).map(({ start, end, text }) => {
            const line = code.slice(0, start).split('\n').length;
            return {
                file: path.relative(root, file),
                line,
                source: (lines[line - 1] as string).trim(),
                original: short(code.slice(start, end)),
                mutant: short(text)
            };
        });
    });
}

function short(text: string): string {
    const flat = text.replace(/\s+/g, ' ');
    return flat.length > LONGEST ? flat.slice(0, LONGEST - 1) + '…' : flat;
}
