import { SCRIPT_API } from '../dw/scriptApi';
import type { PlatformException } from './failures';

/** Classes of the errors that the platform throws. Source: Script API 26.9, package TopLevel. */
export const PLATFORM_ERRORS = ['APIException', 'Fault', 'IOError', 'SystemError', 'XMLStreamError'];

/** Errors of business objects by simple name, for example `CreateOrderException`. */
const BUSINESS_ERRORS = Object.entries(SCRIPT_API)
    .filter(([, facts]) => facts?.extends === 'TopLevel.APIException')
    .map(([id]) => id.slice(id.lastIndexOf('.') + 1));

const IO_ERRORS = ['IOException', 'EOFException', 'FileNotFoundException', 'UnsupportedEncodingException'];

/** The class of an error that the platform has thrown; empty for an error of a script. */
export function errorClassOf(error: unknown): string {
    const name = error instanceof Error ? (error as PlatformException).javaName : undefined;
    if (name === undefined) {
        return '';
    }
    if (BUSINESS_ERRORS.includes(name)) {
        return 'APIException';
    }
    if (name === 'XMLStreamException') {
        return 'XMLStreamError';
    }
    return IO_ERRORS.includes(name) ? 'IOError' : 'SystemError';
}
