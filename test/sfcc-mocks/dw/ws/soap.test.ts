import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { createInstance } from '#sfcc-mocks';

const WSDL = `<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
    <wsdl:types><xsd:schema>
        <xsd:complexType name="quoteRequest"><xsd:sequence>
            <xsd:element name="merchant" type="xsd:string" minOccurs="0"/>
            <xsd:element name="item" type="xsd:string" minOccurs="0" maxOccurs="100"/>
        </xsd:sequence></xsd:complexType>
        <xsd:element name="Reply"><xsd:complexType><xsd:sequence/></xsd:complexType></xsd:element>
    </xsd:schema></wsdl:types>
    <wsdl:portType name="TaxPort"><wsdl:operation name="quote"/></wsdl:portType>
</wsdl:definitions>`;

const SERVICES = `<services xmlns="http://www.demandware.com/xml/impex/services/2015-07-01">
    <service-credential service-credential-id="tax"><url>https://tax.test</url></service-credential>
    <service-profile service-profile-id="tax"><timeout-millis>1000</timeout-millis></service-profile>
    <service service-id="tax"><service-type>SOAP</service-type><enabled>true</enabled><profile-id>tax</profile-id><credential-id>tax</credential-id></service>
</services>`;

const SCRIPT = `
var service = require('dw/svc/LocalServiceRegistry').createService('tax', {
    initServiceClient: function (svc) {
        var port = webreferences2.Tax.getDefaultService();
        require('dw/ws/WSUtil').setRequestTimeout(500, port);
        return port;
    },
    createRequest: function (svc, amount) {
        var request = new webreferences2.Tax.QuoteRequest();
        request.setMerchant('me');
        request.item.add(String(amount));
        return request;
    },
    execute: function (svc, request) { return svc.serviceClient.quote(request); },
    parseResponse: function (svc, response) { return response.tax * 2; },
    mockCall: function () { return { tax: 5 }; }
});
exports.quote = function (isMock) {
    if (isMock) { service.setMock(); }
    var result = service.call(125);
    return result.ok ? result.object : result.errorMessage;
};
exports.timeout = function () { return require('dw/ws/WSUtil').getRequestTimeout(service.serviceClient); };
exports.missing = function () { try { return webreferences2.Other; } catch (e) { return e.message; } };`;

/** A merchant's cartridge with a SOAP service. */
function merchant(): { sfcc: ReturnType<typeof createInstance>; script: any; close: () => void } {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'soap-'));
    const files: Record<string, string> = {
        'cartridges/int_tax/cartridge/webreferences2/Tax.wsdl': WSDL,
        'cartridges/int_tax/cartridge/scripts/tax.js': SCRIPT,
        'metadata/services.xml': SERVICES
    };
    for (const [name, text] of Object.entries(files)) {
        fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
        fs.writeFileSync(path.join(root, name), text);
    }
    const sfcc = createInstance({
        cartridges: path.join(root, 'cartridges'),
        cartridgePath: ['int_tax'],
        metadata: path.join(root, 'metadata')
    });
    const script = sfcc.require('*/cartridge/scripts/tax');
    const close = (): void => {
        sfcc.close();
        fs.rmSync(root, { recursive: true });
    };
    return { sfcc, script, close };
}

// Source: Script API, dw.svc.SOAPService, dw.svc.ServiceCallback, dw.ws.WebReference2.
describe('A SOAP service', () => {
    let made: ReturnType<typeof merchant>;

    before(() => {
        made = merchant();
    });

    after(() => made.close());

    it('says what to do instead of a call that nothing answers', () => {
        expect(made.script.quote(false)).to.match(/not implemented: the SOAP call Tax\.quote.*answerSoap/);
    });

    it('makes its request of the types of the WSDL, and calls an operation that the test answers', () => {
        const calls: unknown[] = [];
        made.sfcc.answerSoap(({ webReference, operation, request }) => {
            calls.push([webReference, operation, request.getMerchant(), request.item.toArray(), request.unknown]);
            return { tax: 7 };
        });
        expect(made.script.quote(false)).to.equal(14);
        expect(calls).to.deep.equal([['Tax', 'quote', 'me', ['125'], null]]);
        expect(made.script.timeout()).to.equal(500);
    });

    it('calls nothing in mock mode', () => {
        expect(made.script.quote(true)).to.equal(10);
    });

    it('names the file that a cartridge lacks', () => {
        expect(made.script.missing()).to.contain('cartridge/webreferences2/Other.wsdl');
    });
});
