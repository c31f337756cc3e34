/**
 * Given names common in the four nations among those born since 1940, of several languages; without those that are as often a word or a
 * place (Grace, Mark, Will, May, Chelsea). A name that is not here is noticed by how it stands in a sentence.
 */
export const isGivenName = (word: string): boolean => GIVEN_NAMES.has(word)

const GIVEN_NAMES = new Set(
  `Aaliyah Aaron Abbie Abdul Abdullah Abigail Adam Adele Adrian Agnieszka Ahmed Aidan Aimee Aisha Alan Alana Alastair Albert Alex Alexander Alexandra
  Alfie Ali Alice Alicia Alison Alistair Alun Amanda Amelia Amina Amir Amy Andrea Andrew Andrzej Aneta Angela Anita Ann Anna Anne Annette Anthony Antonia
  Anwen Archie Arthur Ashley Audrey Ayesha Barbara Barry Becky Belinda Ben Benjamin Bernadette Bernard Bethan Bethany Beverley Billy Bobby Bradley Brandon
  Brenda Brendan Brian Bridget Brogan Bronagh Bronwen Bryan Caitlin Callum Calum Cameron Carl Carly Carmel Carol Carole Caroline Carolyn Carys Catherine
  Catrin Cerys Charlene Charles Charlie Charlotte Cheryl Chloe Christian Christina Christine Christopher Ciara Ciaran Claire Clare Clive Colette Colin
  Colleen Connor Conor Courtney Craig Cynthia Daniel Danielle Danny Darren David Dawn Dean Debbie Deborah Declan Deirdre Denis Denise Derek Dermot Diane
  Dominic Donald Donna Doreen Dorothy Douglas Duncan Dylan Eamon Eddie Edward Edwin Eileen Eilidh Eleanor Elaine Eleri Elizabeth Ella Ellen Ellie Elliott
  Eloise Elspeth Emily Emma Eric Erin Ethan Eunice Euan Eva Evan Evelyn Evie Ewan Ewa Faisal Farah Fatima Fiona Fionnuala Frances Francesca Frank Fraser
  Freddie Freya Gareth Gary Gavin Gemma Geoffrey George Georgia Georgina Geraint Gerald Geraldine Gerard Gillian Glenda Glenn Glenys Gordon Graeme Graham
  Grainne Greg Gregory Gwen Gwyneth Hamza Hannah Harriet Harrison Harry Hassan Hayley Heather Heidi Helen Helena Henry Hilary Howard Hugh Hussain Huw Iain
  Ian Ibrahim Ieuan Ifan Imogen Imran Irene Isaac Isabel Isabella Isla Isobel Ivan Jackie Jacob Jacqueline Jade Jake Jakub James Jamie Jan Jane Janet
  Janice Jason Jasmine Jayden Jean Jeffrey Jemma Jennifer Jenny Jeremy Jessica Jill Jim Joan Joanna Joanne Jodie Joe Joel John Jon Jonathan Jordan
  Joseph Josephine Josh Joshua Joyce Jude Judith Judy Julia Julian Julie Juliet Justin Kamil Karen Karl Kasia Kate Katherine Kathleen Kathryn Katie Katrina
  Kayleigh Keith Kelly Kenneth Kenny Kerry Kevin Khadija Kieran Kieron Kim Kimberley Kirsten Kirsty Krystyna Kyle Lauren Laura Leah Leanne Lee Leila
  Leon Leonard Lesley Leslie Lewis Lexi Leyla Liam Lily Linda Lindsay Lindsey Lisa Liz Lloyd Logan Lorna Lorraine Louis Louise Lucas Lucy Luke Lynda
  Lynn Lynne Lynsey Mairead Malcolm Mandy Marcin Marcus Margaret Maria Marian Marie Marilyn Marion Martin Mary Mateusz Matthew Maureen Maurice Maxine Megan
  Melanie Melissa Michael Michaela Michelle Mick Mike Miriam Mohamed Mohammed Moira Molly Monica Morag Morgan Muhammad Muriel Nadia Nancy Naomi Natalie
  Natasha Nathan Neil Neve Niamh Nicholas Nicola Nicole Nigel Nigella Noel Nora Norma Norman Nuala Oisin Olivia Oliver Ollie Omar Orla Oscar Owain Owen Paige
  Pamela Patrick Patricia Paul Paula Pauline Peter Philip Phillip Phoebe Piotr Rachael Rachel Ravi Ray Raymond Rebecca Rhiannon Rhian Rhodri Rhys Richard
  Riley Rita Robert Robin Robyn Roger Roisin Ronald Ronan Rory Rosemary Rosie Ross Roxanne Ruairi Ruby Russell Ruth Ryan Sabrina Sally Sam Samantha Samira
  Samuel Sandra Sara Sarah Scott Sean Seamus Seren Shane Shannon Sharon Shaun Shauna Sheena Sheila Shelley Shirley Shona Sian Simon Sinead Siobhan Sioned
  Sonia Sophia Sophie Stacey Stanislaw Stefan Stella Stephanie Stephen Steve Steven Stewart Stuart Susan Susanne Suzanne Sylvia Tamara Tania Tanya
  Tara Teresa Terence Terri Terry Theo Theresa Thomas Tia Tiffany Tim Timothy Tina Tobias Toby Tom Tomas Tomasz Tommy Toni Tony Tracey Tracy Trevor Tyler
  Aoibheann Aoibhinn Aoife Ailbhe Caoimhe Clodagh Cliodhna Dearbhla Saoirse Sorcha Sadhbh Cathal Cormac Darragh Diarmuid Eoghan Eoin Fergal Fionn Lorcan
  Odhran Padraig Tadhg Ailsa Catriona Fergus Finlay Hamish Iona Lachlan Mhairi Murdo Ruaridh Struan Angharad Carwyn Ffion Gwenllian Heledd Iestyn Ioan Lowri
  Nia Osian Tomos Alina Andreea Ania Beata Bogdan Daniela Elena Filip Florin Gabriela Ioana Ionut Justyna Kacper Katarzyna Magdalena Malgorzata Mihai
  Mirela Oksana Olena Oliwia Razvan Szymon Wojciech Zuzanna Egle Jurgita Vytautas Anjali Arjun Bilal Deepak Gurpreet Harpreet Jaspreet Khadijah Manjit Mariam
  Maryam Nasreen Priya Rajesh Rohan Rukhsana Safiya Saima Sanjay Shabnam Simran Sunita Tariq Umar Usman Abdi Abdullahi Abena Amara Chidi Chioma Fartun Folake Hodan
  Ifrah Kofi Kwabena Kwame Ngozi Tariro Temitope Tendai Delroy Jermaine Leroy Shanice Tyrese Tyrone Bella Brayden Corey Curtis Demi Kacey Kayden Keira Kian Kiera Lacey
  Layla Levi Libby Macey Maisie Mia Millie Reece Shay Tegan Tilly
  Valerie Vanessa Vera Verity Veronica Vicky Victoria Vincent Vivien Wayne Wendy William Yasmin Yusuf Yvonne Zac Zach Zachary Zahra Zainab Zara Zoe Zofia`
    .split(/\s+/)
    .filter((name) => name !== ''),
)
