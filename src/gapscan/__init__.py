"""gapscan reads a resume and says how ready the person is for each job title of a career ladder."""
