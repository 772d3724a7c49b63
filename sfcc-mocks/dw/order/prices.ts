import { ExactNumber } from '../util/ExactNumber';
import { gross, isNetTaxation } from './amounts';
import type { Amount, TaxedRecord } from './records';

/** Sets the price that the taxation policy has; the other one follows with the tax. */
export function reprice(data: TaxedRecord, price: Amount): void {
    delete data.taxBasis;
    if (isNetTaxation()) {
        data.net = price;
        delete data.gross;
        return;
    }
    data.gross = price;
    retax(data, data.tax);
}

/** Sets the tax; of the two prices the one that the taxation policy has stays. */
export function retax(data: TaxedRecord, tax: Amount): void {
    const price = data.gross === undefined ? gross(data.net, data.tax) : data.gross;
    data.tax = tax;
    if (isNetTaxation()) {
        delete data.gross;
        return;
    }
    data.gross = price;
    data.net = price === null || tax === null ? null : ExactNumber.of(price).subtract(tax).toString();
}
