// Ads in the shape of Jobnet's public ad detail, for --import. All are made up.

/** A whole, harmless ad; `number` makes its id, `more` replaces members. */
export function advertisement(number, more = {}) {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    title: `Prøveannonce ${number}`,
    body: '<p>En rolig tekst.</p>',
    approvalStatus: 'UnderBehandling',
    views: 0,
    publicationDateTime: '2026-11-20T08:00:00+01:00',
    createdDateTime: '2026-11-20T08:00:00+01:00',
    updatedDateTime: '2026-11-20T08:00:00+01:00',
    isAnonymousEmployer: false,
    hasLogo: false,
    employer: { cvrNumber: '24256790', name: 'Prøvevirksomheden ApS', hasCompanyLogo: false },
    job: {
      type: 'Ordinaert',
      address: {
        streetName: 'Prøvevej 1',
        city: 'Ribe',
        postalCode: '6760',
        countryCode: 'DK',
        countryName: 'Danmark',
      },
      noFixedWorkplace: false,
      isLimitedPeriod: false,
      isDisabilityFriendly: false,
      isPartTime: false,
      driversLicenses: [],
      classifications: [],
      shifts: [],
    },
    application: {
      deadlineDate: '1900-01-01T00:00:00',
      isApplicationDeadlineASAP: true,
      availablePositions: 1,
      contactPersons: [],
    },
    ...more,
  };
}
