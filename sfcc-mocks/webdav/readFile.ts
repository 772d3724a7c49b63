import fs from 'node:fs';
import path from 'node:path';
import type { HttpAnswer } from '../contracts/http';
import { empty } from '../web/answers';
import type { Incoming } from '../web/incoming';

const TYPES: Record<string, string> = {
    '.xml': 'text/xml',
    '.csv': 'text/csv',
    '.txt': 'text/plain',
    '.log': 'text/plain',
    '.json': 'application/json',
    '.zip': 'application/zip'
};

/** What tells one state of a file from another, by size and time. Source: RFC 9110, weak validators. */
export function etagOf(stats: fs.Stats): string {
    return `W/"${stats.size}-${Math.floor(stats.mtimeMs)}"`;
}

/** Type of a file by its name. */
export function typeOf(file: string): string {
    return TYPES[path.extname(file)] || 'application/octet-stream';
}

/**
 * A file, or the part of it that `Range` asks for; nothing when the caller has it already, and of `HEAD` no body. Source: RFC 9110.
 */
export function readFile(file: string, stats: fs.Stats, request: Incoming, encoding: BufferEncoding): HttpAnswer {
    const withBody = request.method !== 'HEAD';
    const etag = etagOf(stats);
    const about = { etag, 'last-modified': stats.mtime.toUTCString(), 'accept-ranges': 'bytes' };
    if (request.headers['if-none-match'] === etag) {
        return empty(304, about);
    }
    const range = withBody ? rangeOf(request.headers.range, stats.size) : null;
    if (range === 'unsatisfiable') {
        return empty(416, { 'content-range': `bytes */${stats.size}` });
    }
    const { from, to } = range || { from: 0, to: stats.size - 1 };
    const headers = {
        'content-type': typeOf(file),
        'content-length': String(to - from + 1),
        ...about,
        ...(range ? { 'content-range': `bytes ${from}-${to}/${stats.size}` } : {})
    };
    const body = withBody ? bytesOf(file, from, to).toString(encoding) : '';
    return { status: range ? 206 : 200, headers, body };
}

/** Null when there is none, or one that is not understood: then all is sent. */
function rangeOf(header: string | undefined, size: number): { from: number; to: number } | 'unsatisfiable' | null {
    const match = /^bytes=(\d*)-(\d*)$/.exec(header || '');
    if (!match || (match[1] === '' && match[2] === '')) {
        return null;
    }
    const isSuffix = match[1] === '';
    const from = isSuffix ? Math.max(0, size - Number(match[2])) : Number(match[1]);
    const to = isSuffix || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
    return from > to ? 'unsatisfiable' : { from, to };
}

function bytesOf(file: string, from: number, to: number): Buffer {
    return fs.readFileSync(file).subarray(from, to + 1);
}
