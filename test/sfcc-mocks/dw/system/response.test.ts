import { expect } from 'chai';
import { webPlatform } from '#helpers/platform/webPlatform';

const CONTROLLER = `
exports.Header = function () {
    var map = request.httpParameterMap;
    try {
        response[map.method.value](map.name.value, map.value.value);
        response.writer.print('set');
    } catch (e) {
        response.writer.print(e.javaName || e.name);
    }
};
exports.Header.public = true;
exports.Late = function () { response.writer.print('x'); response.setContentType('text/plain'); };
exports.Late.public = true;
exports.Nowhere = function () { response.redirect(''); };
exports.Nowhere.public = true;
exports.Written = function () {
    response.writer.print('before');
    response.redirect('/elsewhere');
    response.writer.print('after');
};
exports.Written.public = true;
`;
const PAGE = '/on/demandware.store/Sites-RefArch-Site/en_US/Test-';

// Source: Script API, dw.system.Response.
describe('response', () => {
    const { call } = webPlatform({ files: { 'cartridge/controllers/Test.js': CONTROLLER } });
    const header = (method: string, name: string, value = 'v'): ReturnType<typeof call> =>
        call('GET', PAGE + 'Header?' + new URLSearchParams({ method, name, value }).toString());

    // dw.system.Response.setHttpHeader, addHttpHeader: only names listed as constants
    it('takes the headers that its class names', () => {
        ['Content-Disposition', 'Content-Security-Policy', 'Retry-After', 'X-FRAME-OPTIONS', 'P3P'].forEach((name) => {
            const answer = header('setHttpHeader', name);
            expect(answer.body, name).to.equal('set');
            expect(answer.headers[name.toLowerCase()], name).to.equal('v');
        });
    });

    // dw.system.Response.setHttpHeader: prefix X-SF-CC-, then alphanumeric characters, dash and underscore
    it('takes headers of the prefix for custom ones', () => {
        expect(header('addHttpHeader', 'X-SF-CC-Own_2').headers['x-sf-cc-own_2']).to.equal('v');
    });

    // dw.system.Response.setHttpHeader, addHttpHeader; constants such as DENY are values of a header, not names
    it('throws for every other name', () => {
        const names = ['Cache-Control', 'Set-Cookie', 'X-Own', 'X-SF-CC-', 'X-SF-CC-a b', 'retry-after', 'DENY', ''];
        names.forEach((name) =>
            ['setHttpHeader', 'addHttpHeader'].forEach((method) => {
                expect(header(method, name).body, `${method} ${name}`).to.match(/IllegalArgument/);
            })
        );
    });

    // not documented; nothing of a value may become a header of its own
    it('throws for a value of two lines', () => {
        expect(header('setHttpHeader', 'Location', '/a\r\nSet-Cookie: b=c').body).to.match(/IllegalArgument/);
    });

    // dw.system.Response.setContentType: only before any output is written
    it('has its content type before its first character', () => {
        expect(call('GET', PAGE + 'Late').status).to.equal(500);
    });

    // dw.system.Response.redirect: the location must be not empty, and the answer is sent
    it('redirects to a place, without a body', () => {
        expect(call('GET', PAGE + 'Nowhere').status).to.equal(500);
        const answer = call('GET', PAGE + 'Written');
        expect(answer).to.deep.include({ status: 302, body: '' });
        expect(answer.headers.location).to.equal('/elsewhere');
    });
});
