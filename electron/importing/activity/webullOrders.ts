import { profiledActivity } from './profiledActivity';

/** Webull orders: cancelled ones are no trades; the price is that of the execution, not of the order. */
export const webullOrders = profiledActivity({
  headings: ['Side', 'Status', 'Filled', 'Total Qty', 'Avg Price', 'Placed Time', 'Filled Time'],
  profile: { id: 'webull-orders', format: 'Webull order history CSV', currency: 'USD', splitsAdd: false },
});
