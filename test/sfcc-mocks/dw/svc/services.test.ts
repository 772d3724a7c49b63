import { expect } from 'chai';
import { configureService } from '#sfcc-mocks';
import type { HttpMessage, Transport } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';

/** A platform whose calls are answered by a function, and what was called. */
function platformWith(transport: Transport): TestPlatform & { calls: HttpMessage[] } {
    const calls: HttpMessage[] = [];
    const platform = testPlatform({
        transport: (message, timeout) => {
            calls.push(message);
            return transport(message, timeout);
        }
    });
    configureService(platform.instance, 'tiktokshop.openapi', {
        url: 'http://api.test',
        user: 'key',
        password: 'secret'
    });
    return { ...platform, calls };
}

function call(platform: TestPlatform, callback: object = {}): any {
    return run(platform, 'job', (dw) =>
        dw('svc/LocalServiceRegistry').createService('tiktokshop.openapi', callback).call()
    );
}

const fine: Transport = () => ({ status: 200, headers: {}, body: '{"a":1}' });

// Source: Script API, dw.svc.Service, HTTPService, Result and ServiceCallback; platform quotas: calls of a request.
describe('dw.svc', () => {
    it('posts with Basic authentication unless told otherwise', () => {
        const platform = platformWith(fine);
        call(platform);
        expect(platform.calls[0]!.method).to.equal('POST');
        expect(platform.calls[0]!.headers.authorization).to.equal(
            'Basic ' + Buffer.from('key:secret').toString('base64')
        );
    });

    it('parses responses of 2xx only; others are errors with their body', () => {
        const platform = platformWith(() => ({ status: 404, headers: {}, body: 'nothing here' }));
        let parsed = false;
        const result = call(platform, {
            parseResponse: () => {
                parsed = true;
            }
        });
        expect([result.status, result.error, result.errorMessage, parsed]).to.deep.equal([
            'ERROR',
            404,
            'nothing here',
            false
        ]);
    });

    it('reports a timeout as unavailable', () => {
        const result = call(platformWith(() => ({ failure: 'timeout', message: 'late' })));
        expect([result.status, result.unavailableReason]).to.deep.equal(['SERVICE_UNAVAILABLE', 'TIMEOUT']);
    });

    it('turns exceptions of callbacks into errors', () => {
        const result = call(platformWith(fine), {
            parseResponse: () => {
                throw new Error('oops');
            }
        });
        expect([result.status, result.ok]).to.deep.equal(['ERROR', false]);
    });

    it('does not wait for the rate limit: the call is not made', () => {
        const platform = platformWith(fine);
        const results = Array.from({ length: 11 }, () => call(platform));
        expect(results.filter((result) => result.ok).length).to.equal(10);
        expect(results[10].unavailableReason).to.equal('RATE_LIMITED');
        platform.clock.advance(1000);
        expect(call(platform).ok).to.equal(true);
    });

    it('opens the circuit breaker after the failures of its profile', () => {
        const platform = platformWith(() => ({ failure: 'refused', message: 'down' }));
        const reasons = Array.from({ length: 21 }, () => {
            platform.clock.advance(200);
            return call(platform).unavailableReason;
        });
        expect(reasons[20]).to.equal('CIRCUIT_BROKEN');
        expect(platform.calls.length).to.equal(20);
    });

    // Source: B2C Commerce docs, "Web Service Rate Limiter and Circuit Breaker".
    it('does not count 4xx for the circuit breaker: the server is fine', () => {
        const platform = platformWith(() => ({ status: 401, headers: {}, body: '' }));
        const reasons = Array.from({ length: 21 }, () => {
            platform.clock.advance(200);
            return call(platform).unavailableReason;
        });
        expect(reasons[20]).to.equal(null);
        expect(platform.calls.length).to.equal(21);
    });

    it('says when a service is not configured', () => {
        const result = run(testPlatform(), 'job', (dw) =>
            dw('svc/LocalServiceRegistry').createService('no.such.service', {}).call()
        );
        expect(result.unavailableReason).to.equal('CONFIG_PROBLEM');
    });

    it('ends a storefront request at its 17th call', () => {
        const platform = platformWith(fine);
        const many = (): void =>
            run(platform, 'controller', (dw) => {
                for (let i = 0; i < 17; i += 1) {
                    platform.clock.advance(200);
                    dw('svc/LocalServiceRegistry').createService('tiktokshop.openapi', {}).call();
                }
            });
        expect(many).to.throw('Quota httpCalls');
        expect(platform.calls.length).to.equal(16);
    });
});
