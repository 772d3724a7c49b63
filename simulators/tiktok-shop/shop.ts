import type { Clock } from '../../sfcc-mocks/contracts/clock';
import type { Connector } from '../connector/connector';
import type { App } from './app';
import type { Calls } from './calls';
import type { Cancellations } from './cancellations';
import type { Faults } from './faults';
import type { Limits } from './limits';
import type { Orders } from './orders';
import type { Returns } from './returns';
import type { Webhooks } from './webhooks';

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
