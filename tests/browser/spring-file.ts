/** A list as an employment office might send it: nine people, two lines with a fault. */
export const springFile = [
  "id,name,email,headline,municipality,region,positions,skills,languages,language",
  "s1,Aune Kivelä,aune@example.org,Baker with her own sourdough,Turku,Southwest Finland,Baker (2016-02/2025-09),baking; food hygiene; customer service,Finnish: C1; English: B1,en",
  "s2,Ivo Marek,ivo at example,Driver of long vehicles,Salo,Southwest Finland,Truck driver (2014-01/),driving; route planning; cold chain,Finnish: B1,en",
  "s3,Samira Osman,samira@example.org,Nurse of nine years,Turku,Southwest Finland,Nurse (2015-05/2024-12),wound care; medication; first aid,Finnish: B1; English: C1,en",
  "s4,Jonas Ekholm,jonas@example.org,Welder and plate worker,Naantali,Southwest Finland,Welder (2010-08/),welding; reading drawings; quality control,Swedish: C2; Finnish: B2,en",
  "s5,,nobody@example.org,Cook of two kitchens,Raisio,Southwest Finland,Cook (2018-01/),cooking; allergens,Finnish: B1,en",
  "s6,Linh Phan,linh@example.org,Tester who reads logs,Turku,Southwest Finland,Software tester (2019-03/2025-06),test automation; SQL; Git,English: C1; Finnish: A2,en",
  "s7,Petra Nowak,petra@example.org,Accountant,Turku,Southwest Finland,Accountant (2012-01/2025-01),bookkeeping; VAT; Excel,Polish: C2; English: B2; Finnish: B1,en",
  "s8,Tariq Aziz,tariq@example.org,Electrician with a licence to learn,Lieto,Southwest Finland,Electrician (2013-06/),electrical installation; fault finding,Finnish: B1; English: B1,en",
  "s9,Mei Tanaka,mei@example.org,Designer of calm things,Turku,Southwest Finland,Graphic designer (2017-09/2025-08),typography; Figma; accessibility,English: C1; Finnish: A2,en",
].join("\r\n");
