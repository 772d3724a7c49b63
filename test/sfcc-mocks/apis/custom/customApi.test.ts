import { expect } from 'chai';
import { ORGANIZATION, webPlatform } from '#helpers/platform/webPlatform';
import { issueToken } from '#sfcc-mocks';
import type { WebPlatform, WebPlatformOptions } from '#helpers/platform/webPlatform';

const SCHEMA = `
openapi: 3.0.0
info: { version: 1.0.0, title: Test }
components:
  securitySchemes:
    AmOAuth2: { type: oauth2, flows: {} }
  parameters:
    siteId: { name: siteId, in: query, required: true, schema: { type: string, minLength: 1 } }
    limit: { name: c_limit, in: query, required: false, schema: { type: integer, minimum: 1, maximum: 10 } }
paths:
  /things/{id}:
    get:
      operationId: getThing
      parameters:
        - { name: id, in: path, required: true, schema: { type: string, pattern: '^[a-z]+$' } }
        - $ref: '#/components/parameters/siteId'
        - $ref: '#/components/parameters/limit'
  /things:
    parameters:
      - $ref: '#/components/parameters/siteId'
    get:
      operationId: writeThing
    post:
      operationId: postThing
      requestBody: { required: true, content: {} }
security:
  - AmOAuth2: [c_things]
`;
const SCRIPT = `
var RESTResponseMgr = require('dw/system/RESTResponseMgr');
exports.getThing = function () {
    RESTResponseMgr.createSuccess({ id: request.SCAPIPathParameters.get('id'), scapi: request.SCAPI }).render();
};
exports.getThing.public = true;
exports.postThing = function () {
    var body = JSON.parse(request.httpParameterMap.requestBodyAsString);
    if (body.fail) {
        var error = RESTResponseMgr.createError(409, 'taken', 'Taken', 'It is taken.');
        error.custom.by = 'me';
        error.render();
        return;
    }
    if (body.error) { RESTResponseMgr.createError.apply(RESTResponseMgr, body.error).render(); return; }
    if (body.twice) { var success = RESTResponseMgr.createSuccess(body); success.render(); success.render(); return; }
    if (body.silent) { return; }
    RESTResponseMgr.createSuccess(body, 201).render();
};
exports.postThing.public = true;
exports.writeThing = function () {
    var Transaction = require('dw/system/Transaction');
    var done = 'committed';
    try { Transaction.wrap(function () { return null; }); } catch (e) { done = 'refused'; }
    RESTResponseMgr.createSuccess({ done: done, site: require('dw/system/Site').current.ID }).render();
};
exports.writeThing.public = true;
`;

function platformWith(schema = SCHEMA, script = SCRIPT, options: Partial<WebPlatformOptions> = {}): WebPlatform {
    const endpoints = ['getThing', 'postThing', 'writeThing'].map((endpoint) => ({
        endpoint,
        schema: 'schema.yaml',
        implementation: 'script'
    }));
    return webPlatform({
        files: {
            'cartridge/rest-apis/things/api.json': JSON.stringify({ endpoints }),
            'cartridge/rest-apis/things/schema.yaml': schema,
            'cartridge/rest-apis/things/script.js': script
        },
        ...options
    });
}

const ERRORS = 'https://api.commercecloud.salesforce.com/documentation/error/v1/';
const BASE = `/custom/things/v1/organizations/${ORGANIZATION}`;

function get(platform: WebPlatform, address: string, scopes = ['c_things']): any {
    const answer = platform.call('GET', address, { bearer: platform.token('am', scopes) });
    return {
        status: answer.status,
        type: answer.headers['content-type'],
        body: answer.body && JSON.parse(answer.body)
    };
}

function post(platform: WebPlatform, body: unknown): any {
    const answer = platform.call('POST', `${BASE}/things?siteId=RefArch`, {
        bearer: platform.token('am', ['c_things']),
        body
    });
    return {
        status: answer.status,
        type: answer.headers['content-type'],
        body: answer.body && JSON.parse(answer.body)
    };
}

/** Source of all: platform doc "Custom APIs". */
describe('custom APIs', () => {
    it('run the function that operationId, api.json and script agree on', () => {
        const answer = get(platformWith(), `${BASE}/things/abc?siteId=RefArch`);
        expect(answer).to.deep.equal({ status: 200, type: 'application/json', body: { id: 'abc', scapi: true } });
    });

    it('are found by name, version, path and method', () => {
        const platform = platformWith();
        const status = (address: string): number => get(platform, address).status;
        expect(status(`${BASE.replace('things', 'others')}/things/abc?siteId=RefArch`)).to.equal(404);
        expect(status(`${BASE.replace('v1', 'v2')}/things/abc?siteId=RefArch`)).to.equal(404);
        expect(status(`${BASE}/nothing?siteId=RefArch`)).to.equal(404);
        expect(platform.call('PUT', `${BASE}/things?siteId=RefArch`).status).to.equal(405);
        expect(status(`${BASE}/things/abc?siteId=None`)).to.equal(400);
        expect(get(platform, `${BASE}/nothing?siteId=RefArch`).type).to.equal('application/problem+json');
    });

    it('ask for a token with the custom scope', () => {
        const platform = platformWith();
        const address = `${BASE}/things/abc?siteId=RefArch`;
        expect(platform.call('GET', address).status).to.equal(401);
        expect(get(platform, address, ['sfcc.orders.rw']).status).to.equal(403);
        expect(platform.call('GET', address, { bearer: platform.token('tsob', ['c_things']) }).status).to.equal(403);
    });

    // "Authorization for Admin APIs": custom admin APIs as well
    it('ask for the scope of the tenant beside it', () => {
        const platform = platformWith();
        const address = `${BASE}/things/abc?siteId=RefArch`;
        const { access, clock } = platform.front;
        const ask = (scopes: string[]): any => {
            const claims = { kind: 'am' as const, clientId: access.clients[0]!.id, user: null, scopes };
            return platform.call('GET', address, { bearer: issueToken(access, clock, claims).token });
        };
        expect(ask(['c_things']).status).to.equal(403);
        expect(ask(['c_things']).body).to.contain('SALESFORCE_COMMERCE_API:test_001');
        expect(ask(['c_things', 'SALESFORCE_COMMERCE_API:other_001']).status).to.equal(403);
        expect(ask(['c_things', 'SALESFORCE_COMMERCE_API:test_001']).status).to.equal(200);
    });

    it('check parameters against the schema; what is not declared is refused', () => {
        const platform = platformWith();
        const status = (rest: string): number => get(platform, `${BASE}/things/${rest}`).status;
        expect(status('abc?siteId=RefArch&c_limit=10')).to.equal(200);
        expect(status('abc?siteId=RefArch&c_limit=11')).to.equal(400);
        expect(status('abc?siteId=RefArch&c_limit=x')).to.equal(400);
        expect(status('abc?siteId=RefArch&other=1')).to.equal(400);
        expect(status('ABC?siteId=RefArch')).to.equal(400);
        expect(status('abc')).to.equal(400);
        expect(status('abc?siteId=RefArch&locale=en_US')).to.equal(400);
        expect(post(platform, '').status).to.equal(400);
    });

    // platform doc "Custom APIs: contract requirements": a contract is OpenAPI 3.0, whose parameters have JSON Schema
    it('check parameters against every keyword of the schema, also where it refers to another', () => {
        const limits = '{ type: array, maxItems: 2, items: { $ref: "#/components/schemas/limit" } }';
        const platform = platformWith(
            SCHEMA.replace('schema: { type: integer, minimum: 1, maximum: 10 }', `schema: ${limits}`).replace(
                'components:',
                'components:\n  schemas:\n    limit: { type: integer, enum: [1, 2, 4], multipleOf: 2 }'
            )
        );
        const status = (limit: string): number => get(platform, `${BASE}/things/abc?siteId=RefArch&${limit}`).status;
        expect(['c_limit=2', 'c_limit=2&c_limit=4'].map(status)).to.deep.equal([200, 200]);
        const wrong = ['c_limit=1', 'c_limit=6', 'c_limit=2&c_limit=3', 'c_limit=2&c_limit=2&c_limit=4'];
        expect(wrong.map(status)).to.deep.equal([400, 400, 400, 400]);
    });

    // skill b2c-custom-api-development: Admin API call contexts
    it('without siteId run for the organization, from its cartridge path', () => {
        const optional = SCHEMA.replace('siteId, in: query, required: true', 'siteId, in: query, required: false');
        const platform = platformWith(optional);
        const site = (query: string): unknown => get(platform, `${BASE}/things${query}`).body.site;
        expect(['', '?siteId=Sites-Site', '?siteId=RefArch'].map(site)).to.deep.equal([
            'Sites-Site',
            'Sites-Site',
            'RefArch'
        ]);
        platform.instance.site('Sites-Site').cartridgePath = [];
        platform.instance.useCode([platform.codeFolder]);
        expect(get(platform, `${BASE}/things`).status).to.equal(404);
        expect(get(platform, `${BASE}/things?siteId=RefArch`).status).to.equal(200);
    });

    // skill b2c-custom-api-development, Implementation Reference: GET requests cannot commit transactions
    it('commit nothing in a GET', () => {
        expect(get(platformWith(), `${BASE}/things?siteId=RefArch`).body.done).to.equal('refused');
    });

    // skill b2c-custom-api-development: the contract's paths begin below the organization. Not proved, hence a switch.
    it('have the organization in front of the paths of their contract', () => {
        const repeated = SCHEMA.replace(/^ {2}\/things/gm, '  /organizations/{organizationId}/things').replace(
            'parameters:\n        - { name: id',
            'parameters:\n        - { name: organizationId, in: path, required: true, schema: { type: string } }\n        - { name: id'
        );
        const address = `${BASE}/things/abc?siteId=RefArch`;
        expect(get(platformWith(repeated), address).status).to.equal(404);
        const switches = { contractPaths: 'withOrganization' as const };
        expect(get(platformWith(repeated, SCRIPT, { switches }), address).status).to.equal(200);
        expect(get(platformWith(SCHEMA, SCRIPT, { switches }), address).status).to.equal(404);
    });

    // skill b2c-custom-api-development: When you need to re-activate the code version
    it('are registered when the code is activated with their cartridge in the path', () => {
        const platform = platformWith(SCHEMA, SCRIPT, { site: { cartridgePath: [] } });
        const status = (): number => get(platform, `${BASE}/things/abc?siteId=RefArch`).status;
        expect(status()).to.equal(404);
        platform.instance.site('RefArch').cartridgePath = ['test_web'];
        expect(status()).to.equal(404);
        platform.instance.useCode([platform.codeFolder]);
        expect(status()).to.equal(200);
        platform.instance.site('RefArch').cartridgePath = [];
        expect(status()).to.equal(200);
    });

    it('answer what the script renders, errors as problem documents', () => {
        const platform = platformWith();
        expect(post(platform, { a: 1 })).to.deep.include({ status: 201, body: { a: 1 } });
        expect(post(platform, { fail: true })).to.deep.equal({
            status: 409,
            type: 'application/problem+json',
            body: {
                title: 'Taken',
                type: ERRORS + 'custom-errors/taken',
                detail: 'It is taken.',
                c_by: 'me'
            }
        });
    });

    it('are not called without the body that they require', () => {
        const { status, type, body } = post(platformWith(), undefined);
        expect([status, type]).to.deep.equal([400, 'application/problem+json']);
        expect(body).to.include({ title: 'Bad Request', detail: 'The request body is missing.' });
    });

    // dw.system.RESTResponseMgr.createError: type inferred from the status, title and detail left out
    it('have a type of error for a status', () => {
        const platform = platformWith();
        const body = (...error: unknown[]): any => post(platform, { error }).body;
        expect(body(404)).to.deep.equal({ type: ERRORS + 'custom-errors/resource-not-found' });
        expect(body(418)).to.deep.equal({ type: 'about:blank' });
        expect(body(400, 'https://oms.test/e', null, 'd')).to.deep.equal({ type: 'https://oms.test/e', detail: 'd' });
    });

    // dw.system.RESTResponseMgr.createError: no method of five arguments, a status of 400 to 599, a type that is an
    // address and none of the system's; dw.system.RESTSuccessResponse.render: once
    it('answer 500 for what the response manager throws at', () => {
        const platform = platformWith();
        const wrong = [[400, 'a', 'b', 'c', { d: 'e' }], [200], [400, 'a b'], [400, ERRORS + 'errors/mine']];
        wrong.forEach((error) => expect(post(platform, { error }).status, JSON.stringify(error)).to.equal(500));
        expect(post(platform, { twice: true }).status).to.equal(500);
    });

    it('answer 500 when the script throws or renders nothing', () => {
        const platform = platformWith();
        expect(post(platform, '{').status).to.equal(500);
        expect(post(platform, { silent: true }).status).to.equal(500);
        expect(post(platform, { silent: true }).body.title).to.equal('Internal Server Error');
    });

    it('do not exist while their contract breaks a rule', () => {
        const address = `${BASE}/things/abc?siteId=RefArch`;
        const broken = [
            SCHEMA.replace('[c_things]', '[things]'),
            SCHEMA.replace('[c_things]', '[c_things_with_a_name_that_is_too_long]'),
            SCHEMA.replace('- AmOAuth2: [c_things]', '- Basic: []'),
            SCHEMA + '\nx-more: { additionalProperties: false }',
            SCHEMA.replace('minLength: 1 }', 'minLength: 1, maxLength: 32 }'),
            SCHEMA.replace('schema: { type: string, minLength: 1 }', 'schema: { type: string }'),
            SCHEMA.replace('c_limit', 'limit'),
            'paths: ['
        ];
        broken.forEach((schema) => expect(get(platformWith(schema), address).status, schema.slice(-60)).to.equal(404));
        expect(
            get(platformWith(SCHEMA, SCRIPT.replace('exports.getThing.public = true;', '')), address).status
        ).to.equal(500);
    });

    // SCAPI documentation, "Timeouts and Limits"
    it('answer with 504 where a script runs too long', () => {
        const endless = SCRIPT.replace(
            'exports.getThing = function () {',
            'exports.getThing = function () { for (;;) { require("dw/system/Site").getCurrent(); }'
        );
        const platform = platformWith(SCHEMA, endless);
        platform.instance.switches.timeLimitsMs = { adminApiTime: 5 };
        const { status, body } = get(platform, `${BASE}/things/abc?siteId=RefArch`);
        expect([status, body.title]).to.deep.equal([504, 'Gateway Timeout']);
    });

    // platform doc: Custom APIs, circuit breaker
    it('are not called for a minute once they failed more than 50 times of 100', () => {
        const platform = platformWith();
        const statuses = Array.from({ length: 51 }, () => post(platform, { silent: true }).status as number);
        expect(new Set(statuses)).to.deep.equal(new Set([500]));
        const refused = post(platform, {});
        expect([refused.status, refused.body.type.split('/').pop()]).to.deep.equal([
            503,
            'custom-api-circuit-breaker-error'
        ]);
        expect(get(platform, `${BASE}/things/abc?siteId=RefArch`).status).to.equal(200);
        platform.clock.advance(60000);
        expect(post(platform, {}).status).to.equal(201);
    });
});
