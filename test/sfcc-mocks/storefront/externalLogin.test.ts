import { expect } from 'chai';
import { storefront } from './storefront';

const CREATE = `
    var Mgr = dw.customer.CustomerMgr, made;
    wrap(function () {
        made = Mgr.createExternallyAuthenticatedCustomer('Google', 'g-1');
        made.profile.email = 'eve@example.org';
        made.getExternalProfile('Google', 'g-1').email = 'eve@google.test';
    });`;

// Source: Script API, dw.customer.CustomerMgr, dw.customer.Customer and dw.customer.ExternalProfile.
describe('Customers whom other providers of logins know', () => {
    it('are made once, and found by provider and id', () => {
        const script = `${CREATE}
            var again, none;
            wrap(function () {
                again = Mgr.createExternallyAuthenticatedCustomer('Google', 'g-1');
                none = Mgr.createExternallyAuthenticatedCustomer('Google', '');
            });
            var profile = Mgr.getExternallyAuthenticatedCustomerProfile('Google', 'g-1');
            return [again.ID === made.ID, none, profile.email, Mgr.getExternallyAuthenticatedCustomerProfile('Other', 'g-1'),
                made.externallyAuthenticated, made.externalProfiles[0].email, profile.credentials.externalID,
                profile.credentials.authenticationProviderID];`;
        expect(storefront().visitor().run(script)).to.deep.equal([
            ...[true, null, 'eve@example.org', null, true, 'eve@google.test', 'g-1', 'Google']
        ]);
    });

    it('log in by them, unless they are unknown or disabled', () => {
        const visitor = storefront().visitor();
        const script = `${CREATE}
            var unknown, off, on;
            wrap(function () { unknown = Mgr.loginExternallyAuthenticatedCustomer('Google', 'g-2', false); });
            wrap(function () { made.profile.credentials.setEnabledFlag(false); });
            wrap(function () { off = Mgr.loginExternallyAuthenticatedCustomer('Google', 'g-1', false); });
            wrap(function () {
                made.profile.credentials.setEnabledFlag(true);
                on = Mgr.loginExternallyAuthenticatedCustomer('Google', 'g-1', false);
            });
            return [unknown, off, on.ID === made.ID, on.externalProfiles[0].lastLoginTime !== null];`;
        expect(visitor.run(script)).to.deep.equal([null, null, true, true]);
        expect(visitor.run('return [customer.authenticated, customer.registered];')).to.deep.equal([true, true]);
    });

    it('get and lose providers, and are then no longer externally authenticated', () => {
        const script = `${CREATE}
            wrap(function () {
                made.createExternalProfile('Apple', 'a-1');
                made.createExternalProfile('Apple', 'a-1');
                made.removeExternalProfile(made.getExternalProfile('Google', 'g-1'));
            });
            var left = made.externalProfiles.toArray().map(function (one) { return one.authenticationProviderID; });
            wrap(function () { made.removeExternalProfile(made.externalProfiles[0]); });
            return [left, made.externallyAuthenticated, made.getExternalProfile('Apple', 'a-1')];`;
        expect(storefront().visitor().run(script)).to.deep.equal([['Apple'], false, null]);
    });
});

// Source: Script API, dw.customer.AgentUserMgr and AgentUserStatusCodes.
describe('Agents who order for customers', () => {
    it('are not there: each call says so, and that a guest is no customer', () => {
        const script = `${CREATE}
            var Agents = dw.customer.AgentUserMgr;
            function said(status) { return [status.error, status.code]; }
            var login;
            try { Agents.loginAgentUser('a', 'b'); } catch (e) { login = e.message; }
            return [said(Agents.logoutAgentUser()), said(Agents.loginOnBehalfOfCustomer(made)),
                said(Agents.loginOnBehalfOfCustomer(customer)), login];`;
        expect(storefront().visitor().run(script)).to.deep.equal([
            [true, 'AGENT_USER_NOT_AVAILABLE'],
            [true, 'AGENT_USER_NOT_AVAILABLE'],
            [true, 'CUSTOMER_UNREGISTERED'],
            'not implemented: dw.customer.AgentUserMgr.loginAgentUser: the double has no agents. Stub the class'
        ]);
    });
});

describe('What has no meaning on the double', () => {
    // Source: our own promise, in the README.
    it('says what to do instead', () => {
        const script = `
            function message(call) { try { call(); return null; } catch (e) { return e.message; } }
            return [message(function () { dw.system.Pipeline.execute('Feed-Start'); }),
                message(function () { dw.template.Velocity.renderTemplate('a.vm', {}); })];`;
        const [pipeline, velocity] = storefront().visitor().run(script) as string[];
        expect(pipeline).to.match(/^not implemented: dw\.system\.Pipeline\.execute: .*stub dw\/system\/Pipeline/);
        expect(velocity).to.match(/^not implemented: dw\.template\.Velocity\.renderTemplate: .*Render ISML/);
    });
});
