import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import path from 'node:path';
import { ROOT } from '#sandbox/start/wiring';
import { resourceBundle } from '#helpers/platform/resourceBundle';
import { compiled, SCRIPTS } from './compiled';

/** dw.system.Status, as far as entry points use it. */
export class StatusStub {
    static readonly OK = 0;
    static readonly ERROR = 1;
    readonly details: Record<string, string> = {};

    constructor(
        readonly status: number,
        readonly code: string,
        readonly message: string
    ) {}

    addDetail(name: string, value: string): void {
        this.details[name] = value;
    }
}

/** The log of the cartridge, and the lines that were written to it. */
export interface LogStub {
    module: unknown;
    warn: SinonStub;
    error: SinonStub;
}

/** The module `platform/log` on a logger that only remembers. */
export function logStub(): LogStub {
    const [warn, error] = [sinon.stub(), sinon.stub()];
    const Logger = { getLogger: () => ({ warn, error }) };
    return { module: compiled(`${SCRIPTS}/platform/log`, { 'dw/system/Logger': Logger }), warn, error };
}

/** The module `platform/runPart`, which logs what fails. */
export function runPartModule(log: LogStub): unknown {
    return compiled(`${SCRIPTS}/platform/runPart`, { './log': log.module, './noticeText': noticeTextModule() });
}

/** The module `platform/noticeText` with the cartridge's default texts. */
export function noticeTextModule(): { noticeText: (told: unknown) => string } {
    return compiled(`${SCRIPTS}/platform/noticeText`, { './filledText': filledTextModule(englishResource()) });
}

/** The module `platform/filledText` on texts of a test. */
export function filledTextModule(resource: object): unknown {
    return compiled(`${SCRIPTS}/platform/filledText`, { 'dw/web/Resource': resource });
}

function englishResource(): { msg: (...args: string[]) => string; msgf: (...args: string[]) => string } {
    const folder = path.join(ROOT, 'cartridges/int_tiktokshop/cartridge/templates/resources');
    const texts = resourceBundle(path.join(folder, 'tiktokshopNotices.properties'));
    return {
        msg: (key, _bundle, fallback) => texts[key] || fallback,
        msgf: (key, _bundle, fallback, ...values) =>
            (texts[key] || fallback)
                .replace(/''/g, "'")
                .replace(/\{(\d)\}/g, (_text, index: string) => values[Number(index)] as string)
    };
}
