import type { OrderDossier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier';
import { returnRow } from '../returns/returnRow';

/** The returns of an order. */
export function returnsView(dossier: OrderDossier): object[] {
    return dossier.returns.map(returnRow);
}
