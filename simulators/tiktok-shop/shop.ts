import type { Clock } from '../../sfcc-mocks/contracts/clock';
import type { Connector } from '../connector/connector';
import type { App } from './access/app';
import type { Calls } from './calls/calls';
import type { Cancellations } from './orders/cancellations';
import type { Faults } from './calls/faults';
import type { Limits } from './calls/limits';
import type { Orders } from './orders/orders';
import type { Returns } from './orders/returns';
import type { Webhooks } from './webhooks/webhooks';

/** The parts of a TikTok Shop. */
export interface Shop {
    readonly clock: Clock;
    readonly app: App;
    readonly orders: Orders;
    readonly returns: Returns;
    readonly connector: Connector;
    readonly cancellations: Cancellations;
    readonly calls: Calls;
    readonly faults: Faults;
    readonly limits: Limits;
    readonly webhooks: Webhooks;
}
