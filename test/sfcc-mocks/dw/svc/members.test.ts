import { expect } from 'chai';
import { configureService } from '#sfcc-mocks';
import type { HttpMessage } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';
import { fileIn, thrown } from '../inJob';

/**
 * A call of a service that is configured, answered with `hello`: what was sent, and what the script saw.
 * @param callback - or what makes one of the classes of the platform
 */
function callWith(callback: object | ((dw: (id: string) => any) => object)): { sent: HttpMessage; result: any } {
    const messages: HttpMessage[] = [];
    const platform = testPlatform({
        transport: (message) => {
            messages.push(message);
            return { status: 201, headers: { 'x-kind': 'test' }, body: 'hello' };
        }
    });
    configureService(platform.instance, 'tiktokshop.openapi', {
        url: 'http://api.test',
        user: 'key',
        password: 'secret'
    });
    return run(platform, 'job', (dw) => {
        const service = dw('svc/LocalServiceRegistry').createService(
            'tiktokshop.openapi',
            typeof callback === 'function' ? callback(dw) : callback
        );
        const result = service.call({ path: '/orders' });
        return { sent: messages[0] as HttpMessage, result };
    });
}

/** Source of all: Script API, dw.svc and dw.net. */
describe('dw.svc and dw.net.HTTPClient', () => {
    it('HTTPService: method, address, headers and no credentials, as the callback says', () => {
        const { sent } = callWith({
            createRequest: (service: any, { path }: { path: string }) => {
                service.setAuthentication('NONE').setRequestMethod('PUT').addHeader('x-own', 'yes');
                service.setURL('http://other.test' + path);
                return 'body';
            }
        });
        expect(sent).to.deep.include({ method: 'PUT', url: 'http://other.test/orders', body: 'body' });
        expect(sent.headers).to.include({ 'x-own': 'yes' }).and.not.have.property('authorization');
    });

    it('HTTPService: the client has the headers of an error, too', () => {
        const platform = testPlatform({ transport: () => ({ status: 503, headers: { date: 'today' }, body: 'busy' }) });
        configureService(platform.instance, 'tiktokshop.openapi', { url: 'http://api.test' });
        const [ok, date] = run(platform, 'job', (dw) => {
            const service = dw('svc/LocalServiceRegistry').createService('tiktokshop.openapi', {});
            const result = service.call({});
            return [result.ok, service.client.getResponseHeader('Date')];
        });
        expect([ok, date]).to.deep.equal([false, 'today']);
    });

    it('HTTPClient: status, text and headers of the last answer', () => {
        const seen: unknown[] = [];
        callWith({
            parseResponse: (_service: any, client: any) => {
                seen.push(
                    client.statusCode,
                    client.text,
                    client.getResponseHeader('x-kind'),
                    client.getResponseHeader('none')
                );
            }
        });
        expect(seen).to.deep.equal([201, 'hello', 'test', null]);
    });

    it('HTTPClient: a service takes its own one, which may follow no redirect', () => {
        const messages: HttpMessage[] = [];
        const platform = testPlatform({
            transport: (message) => {
                messages.push(message);
                const isThere = message.url.includes('elsewhere');
                const headers: Record<string, string> = isThere ? {} : { location: 'http://elsewhere.test/' };
                return { status: isThere ? 200 : 302, headers, body: '' };
            }
        });
        configureService(platform.instance, 'tiktokshop.openapi', { url: 'http://api.test' });
        const statusWith = (allow: boolean | null): number =>
            run(platform, 'job', (dw) => {
                const client = new (dw('net/HTTPClient'))();
                if (allow !== null) {
                    client.setAllowRedirect(allow);
                }
                const result = dw('svc/LocalServiceRegistry')
                    .createService('tiktokshop.openapi', {
                        initServiceClient: () => client,
                        createRequest: () => null,
                        parseResponse: (_service: any, used: any) => used.statusCode
                    })
                    .call();
                return result.ok ? result.object : result.error;
            });
        expect([statusWith(false), messages.length]).to.deep.equal([302, 1]);
        expect([statusWith(true), messages.length]).to.deep.equal([200, 3]);
        expect([statusWith(null), messages.length]).to.deep.equal([200, 5]);
    });

    it('Result: what the callback made of the answer, and whether it was mocked', () => {
        const { result } = callWith({ parseResponse: (_service: any, client: any) => ({ said: client.text }) });
        expect([result.ok, result.status, result.object]).to.deep.equal([true, 'OK', { said: 'hello' }]);
        expect([result.unavailableReason, result.mockResult]).to.deep.equal([null, false]);
        const mocked = callWith({
            initServiceClient: (service: any) => service.setMock(),
            mockCall: () => ({ text: 'mine' })
        });
        expect([mocked.sent, mocked.result.mockResult]).to.deep.equal([undefined, true]);
    });

    it('HTTPService: parts of a request, as the callback says', () => {
        const { sent } = callWith((dw) => ({
            createRequest: () => [new (dw('net/HTTPRequestPart'))('name', 'value')]
        }));
        expect(sent.headers['content-type']).to.match(/^multipart\/form-data; boundary=/);
        expect(Buffer.from(sent.bytes as Uint8Array).toString()).to.include('name="name"');
    });

    it('HTTPService: the answer goes into a file', () => {
        let text = '';
        callWith((dw) => {
            const file = fileIn(dw, 'answer');
            return {
                createRequest: (service: any) => service.setOutFile(file) && null,
                parseResponse: () => (text = new (dw('io/FileReader'))(file).readLine())
            };
        });
        expect(text).to.equal('hello');
    });

    it('LocalServiceRegistry: a service has an id and a callback', () => {
        run(testPlatform(), 'job', (dw) => {
            const create = (...args: unknown[]): unknown =>
                thrown(() => dw('svc/LocalServiceRegistry').createService(...args));
            expect([create(null, {}), create('', {}), create('any', null), create('any')]).to.deep.equal(
                Array(4).fill('IllegalArgumentException')
            );
        });
    });

    it('ServiceCredential: address, user and password as configured', () => {
        const seen: unknown[] = [];
        callWith({
            createRequest: ({ configuration: { credential } }: any) => {
                seen.push(credential.URL, credential.user, credential.password);
            }
        });
        expect(seen).to.deep.equal(['http://api.test', 'key', 'secret']);
    });
});
