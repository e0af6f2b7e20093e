// One query tells what nobody answered in time. The times are those of the referral system: to be confirmed [M].
Instance: ml-task-due
InstanceOf: SearchParameter
Usage: #definition
* insert Search(ml-task-due, due, MlTaskDue, [[Le moment où une tâche doit avoir eu sa réponse : 30 minutes après la demande si elle est urgente (asap ou stat : une évacuation), 72 heures sinon. Délais à confirmer [M].]], [[When a task should have been answered: 30 minutes after it was asked if it is urgent (asap or stat: an evacuation), else 72 hours. Times to be confirmed [M].]])
* base = #Task
* type = #date
* expression = "iif(Task.priority = 'asap' or Task.priority = 'stat', Task.authoredOn + 30 minutes, Task.authoredOn + 72 hours)"

Instance: ml-task-output-type
InstanceOf: SearchParameter
Usage: #definition
* insert Search(ml-task-output-type, output-type, MlTaskOutputType, [[Ce qu'une tâche a donné : l'issue d'une référence, la contre-référence.]], [[What a task has given: the outcome of a referral, the counter-referral.]])
* base = #Task
* type = #token
* expression = "Task.output.type"
