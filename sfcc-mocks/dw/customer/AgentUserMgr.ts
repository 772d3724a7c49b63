import { current } from '../../runtime/current';
import { notImplemented } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Status } from '../system/Status';

/**
 * dw.customer.AgentUserMgr. The double has no agents, so that no session has one: what needs one answers as an instance does
 * without. Source: Script API, AgentUserMgr and AgentUserStatusCodes.
 */
export class AgentUserMgr {
    static loginAgentUser(_login: string, _password: string): Status {
        throw notImplemented('dw.customer.AgentUserMgr.loginAgentUser');
    }

    static loginOnBehalfOfCustomer(customer: { isRegistered(): boolean }): Status {
        return customer.isRegistered() ? withoutAgent() : refusedBy('CUSTOMER_UNREGISTERED');
    }

    static logoutAgentUser(): Status {
        return withoutAgent();
    }
}

function withoutAgent(): Status {
    return refusedBy(current().kind === 'controller' ? 'AGENT_USER_NOT_AVAILABLE' : 'NO_STOREFRONT');
}

function refusedBy(code: string): Status {
    return new Status(Status.ERROR, code);
}

scriptClass('dw.customer.AgentUserMgr', AgentUserMgr);
