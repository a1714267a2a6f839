/** First names of the made-up people. */
export const firstNames: readonly string[] = (
  'Adriana Agnes Ahmet Alexander Alina Amira Andrea Andreas Anke Anna Anton Arda Astrid Barbara Bastian Beate Ben Birgit Bogdan Carina Carlos ' +
  'Charlotte Christian Claudia Clemens Cornelia Dana Daniel Darko David Dennis Dilara Dirk Doris Elena Elif Emil Emma Eva Fabian Fatima Felix ' +
  'Florian Franziska Georg Gerda Goran Greta Hanna Hannes Hasan Heike Helene Henrik Holger Ida Ilka Ines Ingo Irina Jakob Jana Janina Jens ' +
  'Joanna Jochen Johanna Jonas Judith Julia Jürgen Kai Karin Katharina Kemal Kerstin Klara Klaus Konrad Lara Laura Lea Lena Leon Lisa Lorenz ' +
  'Luca Lukas Magda Manfred Manuela Marco Maria Marie Marion Markus Marta Martin Mateusz Matthias Max Melanie Michael Milan Mira Mona Moritz ' +
  'Nadine Natalie Nele Nico Nina Norbert Olga Oliver Oskar Paul Paula Peter Petra Philipp Rainer Ralf Rebecca Regina Renate Robert Rosa Ruth ' +
  'Sabine Samira Sandra Sara Sebastian Selin Simon Sofia Stefan Susanne Sven Tanja Thomas Till Timo Tobias Ulrike Ute Valentin Vera Verena ' +
  'Viktor Walter Wiebke Wolfgang Yasmin Yusuf Zoe'
).split(' ');

/** Family names of the made-up people. */
export const familyNames: readonly string[] = (
  'Ackermann Albrecht Arslan Auer Bachmann Bauer Baumann Beck Becker Berger Bergmann Binder Böhm Brandt Braun Brunner Busch Demir Dietrich ' +
  'Ebner Eder Engel Ernst Fischer Förster Frank Franke Friedrich Fuchs Gärtner Graf Groß Gruber Haas Hahn Hansen Hartmann Haider Heinrich ' +
  'Hermann Herzog Hoffmann Hofer Holzer Horn Huber Jäger Jansen Jovanovic Kaiser Kaya Keller Klein Koch Köhler König Kowalski Krämer Kraus ' +
  'Krüger Kuhn Kühn Lang Lange Lechner Lehmann Leitner Lindner Lorenz Ludwig Maier Martin Mayer Meier Meyer Moser Müller Nagel Neumann ' +
  'Novak Nowak Otto Özdemir Peters Petrovic Pfeiffer Pichler Pohl Popescu Reiter Richter Riedl Roth Sauer Schäfer Schmid Schmidt Schmitt ' +
  'Schneider Scholz Schreiber Schröder Schubert Schulte Schulz Schumacher Schuster Schwarz Seidel Simon Sommer Stein Steiner Strobl Thomas ' +
  'Vogel Vogt Voigt Wagner Walter Weber Weiß Werner Wieser Wimmer Winkler Winter Wolf Wolff Yildiz Ziegler Zimmermann'
).split(' ');
