// Who can sign in: caseworkers of the demo data (server/src/demo/caseworkers.rs), by the same identifiers.

export const PEOPLE = {
  ida: { behandlerIdentifier: '5b0c6a1e-7d42-4f0b-9c3e-1a2b6f0de101', name: 'Ida Holm', roller: ['godkender', 'jobkonsulent'] },
  mads: { behandlerIdentifier: '8e1f04c7-2b5a-4d6e-8a91-3c7d50abe102', name: 'Mads Friis', roller: ['godkender', 'jobkonsulent'] },
  rasmus: { behandlerIdentifier: '6ab158e4-f329-4092-b81d-9e7304f6e107', name: 'Rasmus Dalgaard', roller: ['læser'] },
  nynne: { behandlerIdentifier: 'd9537c0f-48b6-4d1a-95e2-602abd98e108', name: 'Nynne Ravn', roller: [] },
};
