import { expect } from 'chai';
import { findRoute } from '#sfcc-mocks/web/routes';

const ROUTES = [
    { method: 'GET', path: '/orders/{orderNo}', name: 'one' },
    { method: 'PATCH', path: '/orders/{orderNo}', name: 'change' },
    { method: 'GET', path: '/orders/{orderNo}/notes', name: 'notes' },
    { method: 'GET', path: '/orders/mine', name: 'never' },
    { method: 'GET', path: '/shops/{shop}/orders/{orderNo}', name: 'two' }
];

// Ours, no source: the routes of the double.
describe('routes', () => {
    it('are found by method and path, the first that fits, with the values of its placeholders', () => {
        const found = (method: string, path: string): unknown => {
            const match = findRoute(ROUTES, method, path);
            return typeof match === 'string' ? match : [match.route.name, match.values];
        };
        expect(found('GET', '/orders/O-1')).to.deep.equal(['one', { orderNo: 'O-1' }]);
        expect(found('PATCH', '/orders/O-1')).to.deep.equal(['change', { orderNo: 'O-1' }]);
        expect(found('GET', '/orders/mine')).to.deep.equal(['one', { orderNo: 'mine' }]);
        expect(found('GET', '/orders/O%2F1/notes')).to.deep.equal(['notes', { orderNo: 'O%2F1' }]);
        expect(found('GET', '/shops/S/orders/O')).to.deep.equal(['two', { shop: 'S', orderNo: 'O' }]);
    });

    it('say whether the path is unknown or only the method', () => {
        expect(findRoute(ROUTES, 'DELETE', '/orders/O-1')).to.equal('no method');
        ['/orders', '/orders/', '/orders/O-1/', '/orders/O-1/notes/1', '/other/O-1', ''].forEach((path) => {
            expect(findRoute(ROUTES, 'GET', path), path).to.equal('no path');
        });
    });
});
