import type { HttpAnswer, TransportFailure } from '../../../sfcc-mocks/contracts/http';
import { jsonAnswer } from '../../json';
import type { Json } from '../../json';
import { seeded } from '../random';

/** Ways to fail; those that end in "-after" have had their effect. */
const FAULT_KINDS = [
    'throttle',
    'internal',
    'gateway-timeout-after',
    'drop',
    'drop-after',
    'timeout-after',
    'garbage-after'
];

/** Makes some calls fail, the same ones in each run with the same seed. */
export class Faults {
    private rate = 0;
    private kinds = FAULT_KINDS;
    private match = '';
    private random = seeded(1);

    /** @throws Error that says what was expected */
    configure(input: Json): void {
        const kinds = input.kinds === undefined ? FAULT_KINDS : (input.kinds as string[]);
        const rate = Number(input.rate);
        if (!(rate >= 0 && rate <= 1) || !Array.isArray(kinds) || kinds.some((kind) => !FAULT_KINDS.includes(kind))) {
            throw new Error(`rate from 0 to 1 and kinds out of ${FAULT_KINDS.join(', ')} are expected`);
        }
        this.rate = rate;
        this.kinds = kinds;
        this.match = String(input.match || '');
        this.random = seeded(Number(input.seed || 1));
    }

    /**
     * Runs a call, or lets it fail.
     * @param onFailed - told of a call that failed before it was run
     */
    around(
        path: string,
        requestId: string,
        run: () => HttpAnswer,
        onFailed: () => void
    ): HttpAnswer | TransportFailure {
        if (this.rate === 0 || !path.includes(this.match) || this.random() >= this.rate) {
            return run();
        }
        const kind = this.kinds[Math.floor(this.random() * this.kinds.length)] as string;
        if (kind.endsWith('-after')) {
            run();
        } else {
            onFailed();
        }
        return failureOf(kind, requestId);
    }
}

function failureOf(kind: string, requestId: string): HttpAnswer | TransportFailure {
    switch (kind) {
        case 'throttle':
            return jsonAnswer(429, { code: 36009002, message: 'Too many requests', request_id: requestId });
        case 'internal':
            return jsonAnswer(200, {
                code: 36009003,
                message: 'Internal error. Please try again.',
                request_id: requestId
            });
        case 'gateway-timeout-after':
            return jsonAnswer(200, { code: 36009007, message: 'Gateway timeout', request_id: requestId });
        case 'garbage-after':
            return { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway' };
        case 'timeout-after':
            return { failure: 'timeout', message: 'No answer' };
        default:
            return { failure: 'reset', message: 'Connection reset' };
    }
}
