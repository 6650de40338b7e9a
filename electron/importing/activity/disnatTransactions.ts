import { profiledActivity } from './profiledActivity';

/** Desjardins Disnat (Quebec French): a stroke for nothing, "CAN" for Canadian dollars. */
export const disnatTransactions = profiledActivity({
  headings: [
    'Date de transaction',
    'Type de transaction',
    'Symbole',
    'Quantité',
    'Prix',
    'Devise du prix',
    'Devise du compte',
  ],
  profile: {
    id: 'disnat-transactions',
    format: 'Desjardins Disnat transactions CSV',
    currency: null,
    splitsAdd: false,
  },
});
